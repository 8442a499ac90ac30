/**
 * Whether the author said that this is meant: a comment with `lectern-ignore <check>` on the line or on the one above it,
 * followed by the reason.
 *
 * @param line 1-based
 */
export function isIgnored(text: string, line: number, check: string): boolean {
    if (!text.includes('lectern-ignore')) {
        return false;
    }
    const around = text.split('\n', line).slice(Math.max(0, line - 2));
    return around.some(one => new RegExp(`\\blectern-ignore ${check}(?![\\w-])`).test(one));
}
