/** Tokens of both schemes, one of which cannot be read, and its line within these lines. */
const TOKENS = [
  ['$own-paper: #fff;\n$own-dark-paper: #191918;\n$own-ink-soft: #999;', 3],
  ['$own-paper: #fff !default;\n$own-ink: #111 !default;\n$own-dark-paper: #191918 !default;\n$own-dark-ink: #444 !default;', 4],
  ['$own-paper: #fff;\n$own-dark-paper: #191918;\n$own-on-fill: #fff;\n$own-brand-fill: #5ad;', 4],
  ['$own-paper: #fff;\n$own-dark-paper: #191918;\n$own-control: #ddd;', 3],
  ['$own-dark-paper: #191918;\n$own-dark-ink: #eee;\n$own-dark-info-soft: #999;', 3],
];

let next = 0;

export function* faults(plugin) {
  const sheet = plugin.paths.includes('styles.css') ? plugin.read('styles.css').trimEnd() : '.sound {\n    color: red;\n}';
  for (const path of ['scss/tokens.scss', 'scss/parts/_colours.scss']) {
    const [text, line] = TOKENS[next++ % TOKENS.length];
    yield {changes: {[path]: `${sheet}\n\n${text}\n`}, path, line: sheet.split('\n').length + 1 + line};
  }
}
