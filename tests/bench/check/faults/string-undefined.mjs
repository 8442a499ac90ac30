import {isCode, languageFile, lineFaults} from './replace-in-lines.mjs';

/** An identifier with a slip of the pen, in each language. */
export function* faults(plugin) {
  if (languageFile(plugin) === null) {
    return;
  }
  const own = `(?:${plugin.component}|${plugin.component.replace(/^mod_/, '')})`;
  const known = new Set([...plugin.read(languageFile(plugin)).matchAll(/^\$string\['([^']+)'\]/gm)].map(match => match[1]));
  const slip = (whole, before, id, after) => known.has(id) ? `${before}${id}xq${after}` : whole;
  const found = [
    [path => path.endsWith('.mustache') && path.startsWith('templates/'),
      [[new RegExp(`(\\{\\{#str\\}\\}\\s*)(\\w+)(\\s*,\\s*${own}\\s*[,{])`), slip]]],
    [path => path.startsWith('amd/src/') && path.endsWith('.js'), [
      [new RegExp(`(key: ')(\\w+)(',\\s*component: '${own}')`), slip],
      [new RegExp(`((?<!\\w)getString\\(')(\\w+)(',\\s*'${own}'\\))`), slip],
    ]],
    [isCode, [
      [new RegExp(`(get_string\\(')(\\w+)(',\\s*'${own}')`), slip],
      [new RegExp(`(lang_string\\(')(\\w+)(',\\s*'${own}')`), slip],
      [new RegExp(`(addHelpButton\\('\\w+',\\s*')(\\w+)(',\\s*'${own}')`), slip],
    ]],
    [path => path === 'classes/privacy/provider.php', [[/(')(privacy:[\w:]+)(')/, slip]]],
  ];
  for (const [wants, forms] of found) {
    for (const fault of lineFaults(plugin, wants, forms)) {
      // The line may hold a string of another component, which is left as it is; and a file must talk to core/str.
      const text = fault.changes[fault.path];
      if (text !== plugin.read(fault.path) && (!fault.path.endsWith('.js') || text.includes('core/str'))) {
        yield fault;
        break;
      }
    }
  }
}
