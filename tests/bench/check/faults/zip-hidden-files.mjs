/** A zip with dot files and what desktops leave. */
export function* faults({component}) {
  const forms = ['.travis.yml', '.github/workflows/ci.yml', 'pix/.DS_Store', 'Thumbs.db', 'lang/en/.gitkeep', 'desktop.ini'];
  const turn = component.length % forms.length;
  for (const form of [...forms.slice(turn), ...forms.slice(0, turn)]) {
    const path = form.replace(/(\.github)\/.*/, '$1');
    yield {changes: {}, path, line: 1, zip: entries => [...entries, `${entries[0].split('/')[0]}/${form}`]};
  }
}
