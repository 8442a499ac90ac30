/** A rule for elements or for core's classes, somewhere in a style sheet. */
const RULES = [
  'table td {\n    padding: 0;\n}\n',
  '.btn.btn-primary {\n    color: red;\n}\n',
  '@media (max-width: 100px) {\n    #region-main h3 {\n        margin: 0;\n    }\n}\n',
  'body.dir-rtl .card > a:hover {\n    color: red;\n}\n',
  '.generaltable .c0,\n.generaltable .c1 {\n    color: red;\n}\n',
];

let next = 0;

export function* faults(plugin) {
  const text = plugin.paths.includes('styles.css') ? plugin.read('styles.css') : '';
  if (plugin.component.startsWith('theme_') || plugin.paths.includes('scss/styles.scss')) {
    return;
  }
  const rule = RULES[next++ % RULES.length];
  const before = `${text.trimEnd()}\n\n`;
  yield {
    changes: {'styles.css': before + rule}, path: 'styles.css',
    line: before.split('\n').length + (rule.startsWith('@media') ? 1 : 0),
  };
  yield {changes: {'styles.css': `${rule}\n${text}`}, path: 'styles.css', line: rule.startsWith('@media') ? 2 : 1};
}
