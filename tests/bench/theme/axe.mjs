import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const ADVICE = 'best-practice';

/** `{rule, standard, target, tag, why}` of each element that violates a rule. */
export async function runAxe(page) {
  await page.evaluate(AXE);
  const {violations} = await page.evaluate(tags => window.axe.run(document, {
    runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'],
  }), [...STANDARD, ADVICE]);
  return violations.flatMap(({id, tags, nodes}) => nodes.map(node => ({
    rule: id,
    standard: !tags.includes(ADVICE),
    target: steady(node.target.flat().join(' ')),
    tag: steady(node.html.match(/^<[^>]*>/)?.[0] ?? ''),
    why: node.any.concat(node.all, node.none)[0]?.message ?? '',
  })));
}

/** What counts as ours: what Boost does not have on the same page at the same place; in dark, every contrast. */
export function ofOurs(records) {
  const boost = records.filter(({theme}) => theme === 'boost');
  return records.filter(({theme}) => theme === 'lectern').flatMap(record => {
    const peer = boost.find(({page, direction}) => page === record.page && direction === record.direction);
    const isDark = ({rule}) => record.scheme === 'dark' && rule === 'color-contrast';
    return record.violations
      .filter(one => isDark(one) || !peer.violations.some(theirs => same(one, theirs)))
      .map(one => ({...one, page: record.page, look: `${record.scheme} ${record.direction}`}));
  });
}

export function axeFigures(records) {
  const mine = records.filter(({theme}) => theme === 'lectern');
  const added = ofOurs(records);
  return [true, false].map(standard => {
    const of = theme => records.filter(record => record.theme === theme)
      .flatMap(({violations}) => violations).filter(one => one.standard === standard).length;
    const counted = added.filter(one => one.standard === standard);
    const level = standard ? 'WCAG 2.0 to 2.2, A and AA' : 'best practices';
    return {
      name: `axe, ${level}: violations that Boost does not have, ${mine.length} pages and looks`,
      bar: standard ? 'none' : '–',
      measured: `${counted.length} (${new Set(counted.map(placeOf)).size} places)`,
      peer: `Boost has ${of('boost')} in ${records.length - mine.length}; shared ${of('lectern') - counted.length}`,
      pass: standard ? counted.length === 0 : null,
      details: [...listed(counted), ...standard ? sharedRules(mine, counted) : []],
    };
  });
}

function placeOf({page, rule, target}) {
  return `${page}: ${rule} at \`${target}\``;
}

/** One line a place, with the looks in which it is. */
function listed(violations) {
  const places = groupBy(violations, placeOf);
  return [...places].map(([place, all]) => `${place} (${[...new Set(all.map(({look}) => look))].join(', ')}): ${all[0].why}`);
}

/** What core's own markup violates under both themes, by rule. */
function sharedRules(mine, counted) {
  const own = new Set(counted.map(placeOf));
  const shared = mine.flatMap(({page, violations}) => violations.map(one => ({...one, page})))
    .filter(one => one.standard && !own.has(placeOf(one)));
  return [...groupBy(shared, ({rule}) => rule)].map(([rule, all]) =>
    `In core's own markup, under Boost too: ${rule} on ${[...new Set(all.map(({page}) => page))].join(', ')}`);
}

/** The same element of core's, though axe may describe its place another way where the page around it is another. */
function same(one, peer) {
  // A tag without attributes says nothing about which it is.
  return one.rule === peer.rule && (one.target === peer.target || (one.tag.includes('=') && one.tag === peer.tag));
}

/** Without the numbers and random parts that are another on each page view. */
function steady(text) {
  return text.replace(/\bsesskey=\w+/g, 'sesskey=…').replace(/[0-9a-f]{10,}/gi, '…').replace(/\d+/g, 'N');
}

function groupBy(list, keyOf) {
  const groups = new Map();
  for (const one of list) {
    groups.set(keyOf(one), [...groups.get(keyOf(one)) ?? [], one]);
  }
  return groups;
}
