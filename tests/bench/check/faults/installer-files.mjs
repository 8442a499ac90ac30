/** Zips that hold too little, or what Moodle does not unpack. */
export function* faults(plugin) {
  const all = Object.fromEntries(plugin.paths.filter(path => path !== 'version.php').map(path => [path, null]));
  yield {changes: all, path: '', line: 1, zip: entries => entries};
  yield {changes: Object.fromEntries(Object.entries(all).filter(([path]) => path !== 'lib.php')), path: '', line: 1, zip: entries => entries.slice(0, 1)};
}
