import type {Terminal} from '../../core/terminal.js';

/** Says what begins, runs it, and says how long it took, in seconds, where that was a second or more. */
export async function timed<T>(terminal: Terminal, what: string, work: () => Promise<T>): Promise<T> {
    terminal.note(`${what} …`);
    const start = Date.now();
    const result = await work();
    const seconds = (Date.now() - start) / 1000;
    if (seconds >= 1) {
        terminal.note(terminal.style('dim', `  ${seconds.toFixed(1)} s`));
    }
    return result;
}
