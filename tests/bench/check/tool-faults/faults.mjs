// What a copy of a plugin is made to hold before and after a fault, for the checks that run other programs on files on the disk.

/** @typedef {{path: string, sound: string, broken: string, line: number}} FileFault a file of the copy, as it was and with its fault */

const lines = text => text.replace(/\n*$/, '\n').split('\n').length;

/** The file with lines added at its end; `at` counts within them. */
function withEnd(path, text, added, at = 1) {
  return {path, sound: text, broken: `${text.replace(/\n*$/, '\n')}${added}\n`, line: lines(text) + at - 1};
}

// Each is a fault by the rules of Moodle itself: what these do not forbid is none.
const SCRIPTS = ['eval("1");', 'var seeded = undefinedThing;', 'if (window) window.close();', 'export const seeded = 1'];
const STYLES = ['.seeded {\n    color: #ggg;\n}', '.seeded {\n    colr: red;\n}', '.seeded {\n    color: red;\n    color: red;\n}', '.seeded { color: RED }'];
const STYLE_LINES = [2, 2, 3, 1];
const CODE = ['eval("1");', '$Seeded_one = array(1, 2);', 'if($seeded){echo 1;}', 'echo sizeof([]);'];
const SCSS = ['darken(1px, 5%)', 'map-get(1px, a)', 'mix(1px, red)', '1px + 1s'].map(value => `.seeded {\n    color: ${value};\n}`);

let next = 0;
const turn = list => next++ % list.length;

function* ofFiles(plugin, pattern, make) {
  const path = plugin.paths.find(one => pattern.test(one));
  if (path !== undefined) {
    yield make(path, plugin.read(path));
  }
}

/** A copy that is a theme of its own: core has two themes only. */
function* asTheme(plugin) {
  const sheet = plugin.paths.includes('styles.css') ? plugin.read('styles.css') : '.sound {\n    color: red;\n}\n';
  yield {
    ...withEnd('scss/seeded.scss', sheet.replace(/@import.*\n/g, ''), SCSS[turn(SCSS)], 2),
    also: {
      'config.php': '<?php\n$THEME->name = \'seeded\';\n$THEME->parents = [];\n$THEME->scss = \'seeded\';\n',
      'version.php': plugin.read('version.php').replace(/(component\s*=\s*['"])[a-z]+_\w+/, '$1theme_seeded'),
    },
  };
}

/** By check: what makes the faults of a plugin. */
export const TOOL_FAULTS = {
  'eslint': plugin => ofFiles(plugin, /^amd\/src\/\w+\.js$/, (path, text) => withEnd(path, text, SCRIPTS[turn(SCRIPTS)])),
  'stylelint': plugin => ofFiles(plugin, /^styles\.css$/, (path, text) => {
    const which = turn(STYLES);
    return withEnd(path, text, STYLES[which], STYLE_LINES[which]);
  }),
  'phpcs': plugin => ofFiles(plugin, /^(lib|locallib)\.php$/, (path, text) => withEnd(path, text.replace(/\?>\s*$/, ''), CODE[turn(CODE)])),
  'scss-dart-sass': asTheme,
  'scss-compiles': asTheme,
};
