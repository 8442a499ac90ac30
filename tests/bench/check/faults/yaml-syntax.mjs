const GOOD = ['name: example', 'steps:', '  - run: one', '    title: "One"', '  - run: two', 'last: true', ''];

/** Quotes that nobody closes, tabs, keys that are there twice, lists that nobody closes: core has hardly any YAML to break. */
export function* faults({paths}) {
  const path = paths.includes('pipeline.yml') ? 'another.yml' : 'pipeline.yml';
  const mend = (line, text) => ({changes: {[path]: GOOD.with(line - 1, text).join('\n')}, path, line});
  const kinds = [mend(4, '    title: "One'), mend(4, '\ttitle: "One"'), mend(6, 'name: twice'), mend(3, '  - run: @one')];
  // Plugins take two each; start with another pair where the number of files is odd.
  const from = paths.length % 2 * 2;
  yield* [...kinds.slice(from), ...kinds.slice(0, from)];
}
