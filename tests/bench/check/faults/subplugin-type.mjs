/** A type of subplugin without its names, in each of the two lists. */
export function* faults({component}) {
  const path = 'db/subplugins.json';
  for (const list of component.length % 2 === 0 ? ['subplugintypes', 'plugintypes'] : ['plugintypes', 'subplugintypes']) {
    yield {changes: {[path]: `{\n    "${list}": {\n        "xqform": "xqform"\n    }\n}\n`}, path, line: 3};
  }
}
