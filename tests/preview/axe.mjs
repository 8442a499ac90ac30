import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const SCRIPT = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Samples of pairs of colours, .aa, are as hard to read as the pair is.

/** What only a whole page can have; a story is a part of one. */
const PAGE_ALONE = ['region', 'page-has-heading-one', 'landmark-one-main', 'heading-order', 'listitem', 'bypass'];

/**
 * What axe finds, contrast included.
 *
 * @param target a page or a frame
 * @param isPart whether it is a part of a page, and not a whole
 * @returns a line a violation
 */
export async function violationsIn(target, isPart) {
  await target.evaluate(SCRIPT);
  const violations = await target.evaluate(async rules => {
    const {violations} = await window.axe.run({exclude: '.aa'}, {rules: Object.fromEntries(rules.map(rule => [rule, {enabled: false}])), iframes: false, preload: false});
    return violations.flatMap(({id, help, nodes}) => nodes.map(({target, any}) => `${id}: ${help} at ${target.join(' ')} ${any[0]?.message ?? ''}`));
  }, isPart ? PAGE_ALONE : []);
  return violations;
}
