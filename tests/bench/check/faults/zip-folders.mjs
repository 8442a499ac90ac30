/** A zip with folders that packers forget to leave out. */
export function* faults({component}) {
  const forms = ['node_modules/a/index.js', '.git/HEAD', 'lib/.svn/entries', 'amd/node_modules/b.js', '.hg/store'];
  const turn = component.length % forms.length;
  for (const form of [...forms.slice(turn), ...forms.slice(0, turn)]) {
    const path = form.replace(/(node_modules|\.git|\.svn|\.hg).*/, '$1');
    yield {changes: {}, path, line: 1, zip: entries => [...entries, `${entries[0].split('/')[0]}/${form}`]};
  }
}
