const CONTEXT_LINES = 2;
const MAX_WIDTH = 160;

/**
 * The lines around a place, numbered, with a caret under the column: at most five lines.
 *
 * @param text the whole file
 * @param line 1-based
 * @param column 1-based
 * @returns the frame without a final line break; empty where the text has no such line
 */
export function codeFrame(text: string, line: number, column: number): string {
    const lines = text.split(/\r?\n/);
    if (line < 1 || line > lines.length) {
        return '';
    }
    const first = Math.max(1, line - CONTEXT_LINES);
    const last = Math.min(lines.length, line + CONTEXT_LINES);
    const width = String(last).length;
    const frame: string[] = [];
    for (let number = first; number <= last; number++) {
        const content = (lines[number - 1] ?? '').replaceAll('\t', ' ');
        frame.push(`${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${content.slice(0, MAX_WIDTH)}`.trimEnd());
        if (number === line && column <= MAX_WIDTH) {
            frame.push(`  ${' '.repeat(width)} | ${' '.repeat(Math.max(0, column - 1))}^`);
        }
    }
    return frame.join('\n');
}
