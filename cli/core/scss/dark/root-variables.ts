import type {CssRule} from './css-rule.js';
import {trim} from './css-scanner.js';

/** Custom properties of the root that have one value in the whole stylesheet, so that their uses can be told apart. */
export function rootVariables(css: string, rules: readonly CssRule[]): Map<string, string> {
    const values = new Map<string, string>();
    const several = new Set<string>();
    for (const rule of rules) {
        const isRoot = !rule.untouched && rule.scheme === 'light';
        for (const {property, start, end} of rule.declarations) {
            if (!property.startsWith('--') || several.has(property)) {
                continue;
            }
            const value = trim(css.slice(start, end));
            if (!isRoot || (values.get(property) ?? value) !== value) {
                several.add(property);
                values.delete(property);
            } else {
                values.set(property, value);
            }
        }
    }
    return values;
}
