import {rm} from 'node:fs/promises';
import {BRANCHES, parseBranch, type Branch} from '../../core/branches.js';
import type {Terminal} from '../../core/terminal.js';
import {sitePlaces} from './layout.js';
import {isRunning} from './processes.js';
import {statesOf} from './state.js';
import {timed} from './steps.js';
import {stopAll} from './up.js';

export interface DownAnswer {
    branch: Branch;
    key: string;
    /** Names of the processes that ran and were stopped. */
    stopped: string[];
    deleted: boolean;
}

/**
 * Stops what `up` started, and only that. Nothing to do is no error.
 *
 * @param branch as typed; undefined for all
 * @param remove also deletes the sites with their databases; a database given by --dsn keeps its tables
 */
export async function down(branch: string | undefined, remove: boolean, terminal: Terminal): Promise<DownAnswer[]> {
    const branches = branch === undefined ? Object.keys(BRANCHES) as Branch[] : [parseBranch(branch)];
    const answers: DownAnswer[] = [];
    for (const state of branches.flatMap(statesOf)) {
        const running = state.processes.filter(isRunning).map(record => record.name);
        await timed(terminal, `Stopping Moodle ${BRANCHES[state.branch].label} on ${state.key}`, () => stopAll(state));
        if (remove) {
            await rm(sitePlaces(state.branch, state.key).home, {recursive: true, force: true});
        }
        answers.push({branch: state.branch, key: state.key, stopped: running, deleted: remove});
    }
    return answers;
}
