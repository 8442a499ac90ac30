import {inXml, varied} from './install-xml-parts.mjs';

const UPGRADE = 'db/upgrade.php';

/** Steps without savepoints, with another's, and out of order; a step is added where there is none. */
export function* faults(plugin) {
  const [type, ...rest] = plugin.component.split('_');
  const name = rest.join('_');
  const add = (code, line) => () => inXml(plugin, /(\n {4})return true;\n\}/, `\n${code}$1return true;\n}`, UPGRADE)
    .map(fault => ({...fault, line: fault.line + line}));
  const savepoint = (version, of = name) => `        upgrade_plugin_savepoint(true, ${version}, '${type}', '${of}');\n    }\n`;
  yield* varied(plugin, [
    add('    if ($oldversion < 2099010100) {\n        $x = 1;\n    }\n', 1),
    add(`    if ($oldversion < 2099010100) {\n${savepoint(2099010200)}`, 2),
    add(`    if ($oldversion < 2099010100) {\n${savepoint(2099010100, 'other')}`, 2),
    add(`    if ($oldversion < 2099010200) {\n${savepoint(2099010200)}    if ($oldversion < 2099010100) {\n${savepoint(2099010100)}`, 4),
    add(`    upgrade_plugin_savepoint(true, 2099010100, '${type}', '${name}');\n`, 1),
  ]);
}
