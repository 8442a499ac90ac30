/** Seconds and database reads of the middle one of some visits to a page, after one that warms it. */
export async function medianVisit(context, site, path, count) {
  const visits = [];
  for (let number = -1; number < count; number++) {
    const mark = site.mark();
    const began = performance.now();
    const response = await context.request.fetch(`${site.url}${path}`, {timeout: 120_000});
    const took = (performance.now() - began) / 1000;
    if (!response.ok() || new URL(response.url()).pathname !== path.replace(/\?.*/, '')) {
      throw new Error(`${path} answers with ${response.status()} at ${response.url()}`);
    }
    const {reads} = await site.lastSince(mark);
    if (number >= 0) {
      visits.push({seconds: took, reads});
    }
  }
  return visits.sort((a, b) => a.seconds - b.seconds)[Math.floor(count / 2)];
}
