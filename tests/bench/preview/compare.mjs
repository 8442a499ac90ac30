/** Two renderings as one sees them: random ids are one word, space is one space. */
export function normalise(text) {
  return text.replace(/preview[0-9a-f]{12}/g, 'UNIQID').replace(/\s+/g, ' ').trim();
}

/**
 * What came of one template on both sides.
 *
 * @param {{html: string, js: string} | {error: string}} ours
 * @param {{html: string, js: string} | {error: string}} theirs
 * @returns {'equal' | 'different' | 'empty' | 'both fail' | 'only ours fails' | 'only theirs fails'}
 */
export function verdict(ours, theirs) {
  if ('error' in ours || 'error' in theirs) {
    return 'error' in ours ? 'error' in theirs ? 'both fail' : 'only ours fails' : 'only theirs fails';
  }
  const [a, b] = [ours, theirs].map(({html, js}) => `${normalise(html)}\n${normalise(js)}`);
  return a !== b ? 'different' : a.trim() === '' ? 'empty' : 'equal';
}

/** Where two texts part, for people: what stands there on both sides. */
export function firstDifference(ours, theirs) {
  const [a, b] = [ours, theirs].map(({html, js}) => `${normalise(html)} ${normalise(js)}`);
  let at = 0;
  while (at < a.length && a[at] === b[at]) {
    at++;
  }
  const shown = text => text.slice(Math.max(0, at - 20), at + 40);
  return `'${shown(a)}' where Moodle has '${shown(b)}'`;
}
