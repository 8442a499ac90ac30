/** Adds entries to the array of a file in db/, at its end; where the plugin has no such file, it gets one. */
export function* existing({component, paths, read}, name, array, entries) {
  const path = `db/${name}.php`;
  const text = paths.includes(path) ? read(path).trimEnd() : '<?php\n// GNU General Public License.';
  const lines = text.split('\n').length;
  const turn = component.length % entries.length;
  for (const entry of [...entries.slice(turn), ...entries.slice(0, turn)]) {
    const [whole, key, value] = /^('[^']+') => ([\s\S]+)$/.exec(entry) ?? [entry, '', entry];
    yield {changes: {[path]: `${text}\n\n$${array}[${whole === value ? '' : key}] = ${value};\n`}, path, line: lines + 2};
  }
}
