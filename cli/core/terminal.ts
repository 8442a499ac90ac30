import {styleText} from 'node:util';

type Style = Parameters<typeof styleText>[0];

/**
 * The terminal as a command sees it: results go to standard output, everything else to standard error, so that
 * `--json` can be piped. Colour and a live progress line only on a terminal, and never with NO_COLOR or CI.
 */
export class Terminal {
    private readonly colour = Boolean(process.stderr.isTTY) && !process.env['NO_COLOR'];
    private readonly live = Boolean(process.stderr.isTTY) && !process.env['CI'];
    private progressShown = false;

    constructor(private readonly quiet = false) {}

    /** Text in a style where colours are shown. */
    style(style: Style, text: string): string {
        return this.colour ? styleText(style, text, {validateStream: false}) : text;
    }

    /** Text in a style where results are read on a terminal that shows colours. */
    readonly paint = (style: Style, text: string): string =>
        process.stdout.isTTY && !process.env['NO_COLOR'] ? styleText(style, text, {validateStream: false}) : text;

    /** A line of the result. */
    result(line: string): void {
        this.clearProgress();
        process.stdout.write(`${line}\n`);
    }

    /** A line for the person watching. */
    note(line: string): void {
        if (!this.quiet) {
            this.clearProgress();
            process.stderr.write(`${line}\n`);
        }
    }

    /** A line that must be seen even in quiet mode. */
    warn(line: string): void {
        this.clearProgress();
        process.stderr.write(`${line}\n`);
    }

    /** How far a long step is: one live line on a terminal, nothing elsewhere. */
    progress(what: string, done: number, total: number): void {
        if (this.live && !this.quiet) {
            process.stderr.write(`\r\u001b[K${what} ${done}/${total}`);
            this.progressShown = true;
        }
    }

    private clearProgress(): void {
        if (this.progressShown) {
            process.stderr.write('\r\u001b[K');
            this.progressShown = false;
        }
    }
}
