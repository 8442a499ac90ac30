import {axeFigures, ofOurs, runAxe} from './axe.mjs';
import {readShift, shiftFigures, watchShifts} from './shift.mjs';
import {Visitors} from './visitors.mjs';

/** Boost has no dark scheme. */
const SCHEMES = {boost: ['light'], lectern: ['light', 'dark']};
const DIRECTIONS = ['ltr', 'rtl'];

/** Opens every page in every look with an empty cache, and answers the figures of the parts: shift, axe or both. */
export async function walk(site, browser, pages, parts) {
  const records = await lookAll(site, browser, pages, parts);
  return {
    ...parts.includes('shift') ? {shift: shiftFigures(records)} : {},
    ...parts.includes('axe') ? {axe: axeFigures(records)} : {},
  };
}

/** What each page in each look had of the parts: `{theme, page, scheme, direction, shift, violations}`. */
export async function lookAll(site, browser, pages, parts) {
  const records = [];
  const visitors = {boost: new Visitors(site, browser), lectern: new Visitors(site, browser)};
  for (const one of pages) {
    for (const [theme, schemes] of Object.entries(SCHEMES)) {
      site.wear(theme);
      for (const scheme of schemes) {
        for (const direction of DIRECTIONS) {
          records.push({theme, page: one.name, scheme, direction, ...await look(visitors[theme], one, scheme, direction, parts)});
        }
      }
    }
    tell(records.filter(({page}) => page === one.name));
  }
  return records;
}

async function look(visitors, one, scheme, direction, parts) {
  const context = await visitors.context(one.role, {colorScheme: scheme});
  try {
    const page = await context.newPage();
    await watchShifts(page);
    await visitors.open(page, one, direction);
    const shift = await readShift(page);
    return {shift, violations: parts.includes('axe') ? await runAxe(page) : []};
  } finally {
    await context.close();
  }
}

/** What was found on one page, so that nobody has to wait for the others. */
function tell(records) {
  for (const {theme, page, scheme, direction, shift, violations} of records) {
    const moved = shift.moved.join(', ');
    console.error(`  ${page} ${theme} ${scheme} ${direction}: shift ${shift.value.toFixed(4)} ${moved}; axe ${violations.length}`);
  }
  for (const {rule, target, look, standard, tag, why} of ofOurs(records)) {
    console.error(`    ${standard ? 'AXE' : 'advice'} ${records[0].page} ${look}: ${rule} at ${target} ${tag} ${why}`);
  }
}
