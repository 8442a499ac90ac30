/** Locations that are not there, alone and beside one that is. */
export function* faults({component, paths}) {
  const path = 'thirdpartylibs.xml';
  const forms = ['lib/xqgone', 'xq.js', 'js/xq*.min.js', ''];
  const turn = component.length % forms.length;
  for (const form of [...forms.slice(turn), ...forms.slice(0, turn)]) {
    const xml = `<?xml version="1.0"?>\n<libraries>\n<library><location>${paths[0]}</location></library>\n`
      + `<library><location>${form}</location></library>\n</libraries>\n`;
    yield {changes: {[path]: xml}, path, line: 4};
  }
}
