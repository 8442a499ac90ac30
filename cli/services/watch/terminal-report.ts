import {printProblems} from '../../core/run-command.js';
import type {Problem} from '../../core/problem.js';
import {formatText} from '../../core/report/text.js';
import type {Terminal} from '../../core/terminal.js';
import type {Report} from './events.js';

const MOST_FILES = 3;

/** Shows what happens to the person at the terminal: a line each, problems with their frames. */
export function terminalReport(terminal: Terminal): Report {
    let before: readonly Problem[] = [];
    const style = terminal.style.bind(terminal);
    const time = (): string => style('dim', new Date().toTimeString().slice(0, 8));
    return event => {
        switch (event.event) {
            case 'ready':
                terminal.note(`${style('green', '✓')} Watching ${event.components.join(', ')} in ${event.moodle} `
                    + style('dim', `(${event.milliseconds} ms)`));
                terminal.note(`  Open ${style('underline', event.url)} and edit; Ctrl-C ends it.`);
                break;
            case 'built': {
                const shown = event.files.filter(path => !/\.map$|^amd\/src\//.test(path));
                const named = (shown.length === 0 ? event.files : shown).slice(0, MOST_FILES).join(', ');
                const more = Math.max(0, shown.length - MOST_FILES);
                terminal.note(`${time()} ${style('green', '✓')} ${event.component} ${named}`
                    + `${more > 0 ? ` and ${more} more` : ''} ` + style('dim', `${event.milliseconds} ms`));
                break;
            }
            case 'page':
                if (event.pages > 0) {
                    const what = event.action === 'reload' ? 'page reloads' : 'page takes the styles';
                    terminal.note(`${time()} ${style('cyan', '↻')} ${what} `
                        + style('dim', `${event.milliseconds} ms after saving`));
                }
                break;
            case 'problems': {
                // A line before and a line after, between them all there is: editors keep their list of problems by these.
                const known = new Set(before.map(keyOf));
                const fresh = event.problems.filter(problem => !known.has(keyOf(problem)));
                const old = event.problems.filter(problem => known.has(keyOf(problem)));
                terminal.note(fresh.length > 0
                    ? `${time()} ${style('red', '✗')} ${countProblems(fresh.length)}`
                    : `${time()} ${style('green', '✓')} mended`);
                printProblems(fresh, terminal);
                if (old.length > 0) {
                    terminal.note(formatText(old, {paint: (_, text) => style('dim', text), source: () => null}));
                }
                terminal.note(`${time()} ${countProblems(event.problems.length)} now`);
                before = event.problems;
                break;
            }
            case 'moodle':
                terminal.note(`${time()} ${event.state === 'back' ? style('green', '✓') : style('yellow', '!')} `
                    + event.message);
                break;
            case 'upgrade':
                terminal.note(`${time()} ${style('yellow', '!')} ${event.message}`);
                break;
            case 'note':
                terminal.note(`${time()} ${event.message}`);
                break;
            case 'stopped':
                terminal.note('Stopped; the Moodle\'s pages are as they were.');
        }
    };
}

function countProblems(count: number): string {
    return count === 0 ? 'no problems' : count === 1 ? 'a problem' : `${count} problems`;
}

function keyOf(problem: Problem): string {
    return JSON.stringify(problem);
}
