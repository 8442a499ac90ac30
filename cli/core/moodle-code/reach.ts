import type {PhpCall, Span} from '../php/outline/outline.js';
import type {CodeFile, CodeFinder} from './code-file.js';
import {callTargets} from './call-targets.js';

/** How far calls are followed: Moodle's own helpers are three or four deep. */
const MAX_DEPTH = 6;

/**
 * Whether code calls what is looked for, itself or through the helpers, parents and constructors that it calls.
 *
 * Calls on `$this`, `self`, `static`, `parent`, named classes and variables that hold a `new` one are followed through
 * inheritance, from the class that the code started in; a plugin's calls on other objects to its own methods of that name.
 *
 * @param start the file, and the stretch of it that is looked at: a function's body, or null for what runs when the file
 *     is asked for or included, the code outside of functions and classes; `until` leaves out the calls that begin after it
 * @param wanted tells whether a call is the one that is looked for
 * @param depth how many calls deep it is looked for
 * @param follows tells whether the code that a call runs is looked at
 */
export function reaches(
    finder: CodeFinder,
    start: {in: CodeFile; span: Span | null; class: string | null; until?: number},
    wanted: (call: PhpCall, file: CodeFile) => boolean,
    {depth = MAX_DEPTH, follows = () => true}: {depth?: number; follows?: (call: PhpCall) => boolean} = {},
): boolean {
    const seen = new Set<string>();
    let level = [start];
    // Level by level: what is seen is seen at its least depth.
    for (let at = 0; at <= depth && level.length > 0; at++) {
        const next: typeof level = [];
        for (const {in: file, span, class: thisClass, until = Infinity} of level) {
            const key = `${file.file}:${span?.start ?? ''}:${thisClass ?? ''}`;
            if (seen.has(key)) {
                continue;
            }
            seen.add(key);
            const calls = callsIn(file, span).filter(call => call.start <= until);
            if (calls.some(call => wanted(call, file))) {
                return true;
            }
            for (const call of at < depth ? calls.filter(follows) : []) {
                for (const {found, onClass} of callTargets(finder, file, call, thisClass)) {
                    if (found.function.body !== null) {
                        next.push({in: found.in, span: found.function.body, class: onClass});
                    }
                }
            }
        }
        level = next;
    }
    return false;
}

/** The calls in a function's body, or, for null, those outside of functions and classes. */
export function callsIn({outline: {calls, classes}}: CodeFile, span: Span | null): readonly PhpCall[] {
    if (span === null) {
        return calls.filter(call => call.inside === null && !classes.some(({start, end}) => call.start > start && call.end < end));
    }
    // Calls are sorted by their start.
    let low = 0;
    for (let high = calls.length; low < high;) {
        const middle = (low + high) >> 1;
        if ((calls[middle]?.start ?? 0) < span.start) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    const found: PhpCall[] = [];
    for (let at = low; at < calls.length; at++) {
        const call = calls[at];
        if (call === undefined || call.start >= span.end) {
            break;
        }
        if (call.end <= span.end) {
            found.push(call);
        }
    }
    return found;
}
