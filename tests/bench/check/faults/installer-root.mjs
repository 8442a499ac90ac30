/** Zips whose root folder is not the plugin's one and valid name. */
export function* faults() {
  const renamed = to => entries => entries.map(entry => entry.replace(/^[^/]+/, to));
  yield {changes: {}, path: '', line: 1, zip: renamed('My-Plugin')};
  yield {changes: {}, path: '', line: 1, zip: renamed('moodle-plugin_x-main')};
}
