import {expect, test} from '@jest/globals';
import {readFileSync} from 'node:fs';
import {parse} from 'jsonc-parser';
import type {Problem} from '../../core/problem.js';
import type {Terminal} from '../../core/terminal.js';
import type {WatchEvent} from './events.js';
import {terminalReport} from './terminal-report.js';

interface Matcher {
    pattern: {regexp: string; file: number; line: number};
    background: {beginsPattern: string; endsPattern: string};
}

const {tasks} = parse(readFileSync('docs/vscode/tasks.json', 'utf8')) as {tasks: {label: string; problemMatcher: Matcher}[]};
const {pattern, background} = tasks.find(({label}) => label === 'lectern: watch')!.problemMatcher;

/** The list of problems that Visual Studio Code has after these events; a cycle replaces it when it ends. */
function editorAfter(events: WatchEvent[]): string[] {
    const lines = ['Building block_a …'];
    const say = (text: string): void => void lines.push(...text.split('\n'));
    const terminal = {note: say, warn: say, style: (_: string, text: string) => text} as unknown as Terminal;
    events.forEach(terminalReport(terminal));
    let shown: string[] = [];
    let cycle: string[] | null = null;
    for (const line of lines) {
        if (new RegExp(background.beginsPattern).test(line)) {
            cycle = [];
        } else if (new RegExp(background.endsPattern).test(line)) {
            shown = cycle ?? shown;
            cycle = null;
        } else {
            const found = new RegExp(pattern.regexp).exec(line);
            cycle?.push(...found === null ? [] : [`${found[pattern.file]}:${found[pattern.line]}`]);
        }
    }
    expect(cycle).toBeNull();
    return shown.sort();
}

const problem = (file: string, line: number): Problem =>
    ({file, line, column: 1, code: 'scss', severity: 'error', message: 'Wrong.', help: 'Mend it.'});
const ready: WatchEvent = {event: 'ready', url: 'http://localhost', moodle: 'Moodle 5.1', components: ['block_a'], milliseconds: 1};
const built: WatchEvent = {event: 'built', component: 'block_a', files: ['styles.css'], milliseconds: 1};
const problems = (...all: Problem[]): WatchEvent => ({event: 'problems', problems: all});

test('an editor that reads the terminal has all problems there are, and none that is mended', () => {
    const [one, two] = [problem('a/one.scss', 1), problem('a/two.ts', 2)];
    expect(editorAfter([ready])).toEqual([]);
    expect(editorAfter([problems(one), ready])).toEqual(['a/one.scss:1']);
    expect(editorAfter([ready, problems(one), built, problems(one, two)])).toEqual(['a/one.scss:1', 'a/two.ts:2']);
    expect(editorAfter([ready, problems(one, two), problems(two)])).toEqual(['a/two.ts:2']);
    expect(editorAfter([ready, problems(one, two), problems(), built])).toEqual([]);
});
