/** Parameters that are read as they came. */
export function* faults(plugin) {
  for (const path of plugin.paths.filter(one => /^\w+\.php$/.test(one))) {
    const text = plugin.read(path);
    const match = /(required|optional)_param\('(\w+)'[^;()]*\)/.exec(text);
    if (match !== null) {
      const name = ['$_GET', '$_POST', '$_REQUEST'][path.length % 3];
      yield {
        changes: {[path]: `${text.slice(0, match.index)}${name}['${match[2]}']${text.slice(match.index + match[0].length)}`},
        path, line: text.slice(0, match.index).split('\n').length,
      };
    }
  }
}
