/**
 * Faults in files of a plugin: each a pattern that a line matches, and what stands there instead.
 *
 * @param {{paths: readonly string[], read: (path: string) => string}} plugin
 * @param {(path: string) => boolean} wants which files
 * @param {[pattern: RegExp, replacement: string | ((...found: string[]) => string)][]} forms tried in turn, so that all are
 */
export function* lineFaults({paths, read}, wants, forms) {
  const files = paths.filter(wants);
  for (const [index, path] of files.entries()) {
    const lines = read(path).split('\n');
    const turn = (lines.length + index) % forms.length;
    for (const [pattern, replacement] of [...forms.slice(turn), ...forms.slice(0, turn)]) {
      const at = lines.findIndex(line => pattern.test(line) && !/^\s*(\*|\/\/|#)/.test(line));
      if (at !== -1) {
        yield {changes: {[path]: lines.with(at, lines[at].replace(pattern, replacement)).join('\n')}, path, line: at + 1};
        break;
      }
    }
  }
}

/** Whether a file is code of the plugin that runs on a site. */
export const isCode = path => /\.php$/.test(path) && !/(^|\/)(tests|vendor|lang|db|cli)\//.test(path);

/** The plugin's own language file, and what it is called with. */
export function languageFile({component, paths}) {
  const path = `lang/en/${component.replace(/^mod_/, '')}.php`;
  return paths.includes(path) ? path : null;
}
