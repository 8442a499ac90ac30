import {templatesOf, withLine} from './templates-of.mjs';

/** Functions that were renamed on one side only: in PHP, in the module, in an import, in a template. */
export function* faults(plugin) {
  const {component, paths, read} = plugin;
  for (const path of paths.filter(one => /^amd\/src\/(?!.*lazy).*\.js$/.test(one))) {
    const name = path.slice('amd/src/'.length, -'.js'.length);
    const text = read(path);
    const exported = /^export const (\w+) = /m.exec(text)?.[1];
    const caller = paths.find(one => /^(?!.*tests\/).*\.php$/.test(one)
      && exported !== undefined && read(one).includes(`js_call_amd('${component}/${name}', '${exported}'`));
    if (caller !== undefined && !/^export default|^export \{/m.test(text)) {
      const line = read(caller).split('\n').findIndex(one => one.includes(`js_call_amd('${component}/${name}', '${exported}'`)) + 1;
      yield {changes: {[path]: text.replace(`export const ${exported} = `, `export const ${exported}All = `)}, path: caller, line};
    }
  }
  for (const path of paths.filter(one => /^amd\/src\/(?!.*lazy).*\.js$/.test(one))) {
    const lines = read(path).split('\n');
    const at = lines.findIndex(line => /^import \{\w+.*\} from 'core\/(str|toast|utils|ajax|templates)';/.test(line));
    if (at !== -1) {
      yield {changes: {[path]: lines.with(at, lines[at].replace('{', '{noSuchName, ')).join('\n')}, path, line: at + 1};
    }
  }
  for (const template of templatesOf(plugin)) {
    yield withLine(template, '{{#js}}require([\'core/toast\'], Toast => Toast.show(\'{{uniqid}}\'));{{/js}}');
  }
}
