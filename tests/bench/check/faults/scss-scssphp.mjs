/** What scssphp refuses, and the line of it within these lines. */
const CONSTRUCTS = [
  ['@use "sass:math";', 1],
  ['.a {\n    width: clamp(1rem, 2vw + 1rem, 3rem);\n}', 2],
  ['@import url("https://fonts.example.com/css?family=X");', 1],
  ['$gap: 1px;\n.a {\n    width: min(100% - 2rem, $gap);\n}', 3],
  ['@forward "parts";', 1],
  ['.a {\n    .b {\n        width: round(up, 1.5px, 1px);\n    }\n}', 3],
  ['@import "print.css" print;', 1],
  ['$size: clamp(2rem, 4vw - 1px, 5rem);', 1],
];

let next = 0;

/** A copy of the plugin that is a theme with SCSS: core has two themes only. */
export function* faults(plugin) {
  const version = plugin.read('version.php');
  if (!/'[a-z]+_[a-z0-9_]+'/.test(version)) {
    return;
  }
  const sheet = plugin.paths.includes('styles.css') ? plugin.read('styles.css').trimEnd() : '.sound {\n    color: red;\n}';
  for (let count = 0; count < 2; count++) {
    const [text, line] = CONSTRUCTS[next++ % CONSTRUCTS.length];
    const path = `scss/${count === 0 ? 'post' : 'parts/_more'}.scss`;
    yield {
      changes: {'version.php': version.replace(/(component\s*=\s*')[a-z]+_/, '$1theme_'), [path]: `${sheet}\n\n${text}\n`},
      path, line: sheet.split('\n').length + 1 + line,
    };
  }
}
