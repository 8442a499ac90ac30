/** A module and a template whose first comment is gone. */
export function* faults({paths, read}) {
  const script = paths.find(path => /^amd\/src\/.+\.js$/.test(path) && read(path).startsWith('// This file is part'));
  if (script !== undefined) {
    yield {changes: {[script]: read(script).replace(/^(\/\/[^\n]*\n)+/, '')}, path: script, line: 1};
  }
  const template = paths.find(path => /^templates\/.+\.mustache$/.test(path) && /^\{\{!\s+This file is part/.test(read(path)));
  if (template !== undefined) {
    yield {changes: {[template]: read(template).replace(/^\{\{![\s\S]*?\}\}\n/, '')}, path: template, line: 1};
  }
}
