import {join, relative} from 'node:path';
import {ProblemsError} from '../../core/errors.js';
import type {Moodle} from '../../core/moodle.js';
import {buildAmd} from '../amd/build-amd.js';
import {coreModules} from '../amd/core-modules.js';
import type {BuildOptions} from './build.js';
import {staleProblem} from './stale.js';

export interface BuildMoodleOptions extends BuildOptions {
    /** Write below this folder instead of into the checkout. */
    out: string | null;
    /** Write nothing, compare only. */
    verify: boolean;
}

export interface MoodleCounts {
    modules: number;
    built: number;
    cached: number;
    fresh: number;
}

/**
 * Builds all AMD modules of a Moodle checkout, as its Grunt would.
 *
 * @throws ProblemsError for sources with errors and, when verifying, for stale builds
 */
export async function buildMoodle(moodle: Moodle, options: BuildMoodleOptions): Promise<MoodleCounts> {
    const {branch, cacheDir, jobs, onProgress, out, verify} = options;
    const sources = (await coreModules(moodle)).map(source => out === null
        ? source
        : {...source, buildFile: join(out, relative(moodle.root, source.buildFile))});
    const outcomes = await buildAmd(sources, {
        branch, cacheDir, write: !verify,
        ...jobs === undefined ? {} : {jobs},
        ...onProgress === undefined ? {} : {onProgress},
    });
    const problems = outcomes.flatMap(({source, state, problem}) => {
        if (problem !== undefined) {
            return [problem];
        }
        return state !== 'stale' && state !== 'missing' ? [] : [staleProblem(
            source.buildFile,
            state === 'missing' ? 'There is no build of this source.' : 'This build is not what its source makes.',
            'Run `lectern build` on the checkout.',
        )];
    });
    if (problems.length > 0) {
        throw new ProblemsError(problems);
    }
    const count = (state: string): number => outcomes.filter(outcome => outcome.state === state).length;
    return {modules: outcomes.length, built: count('built'), cached: count('cached'), fresh: count('fresh')};
}
