import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Problem} from '../../core/problem.js';
import {shownPath} from '../../core/shown-path.js';
import type {AmdOutcome} from '../amd/build-amd.js';
import {buildPath} from './amd-paths.js';
import type {Prepared} from './prepare.js';

const BUILT = /(^|\/)amd\/build\/.+\.min\.js$/;
const REBUILD = 'Run `lectern build --in-place` here and commit the result.';

/** Everything in a component that is not what a build would make, each with the reason. */
export async function staleBuilds(prepared: Prepared, outcomes: readonly AmdOutcome[]): Promise<Problem[]> {
    const {component, files, generated, amd} = prepared;
    const problems: Problem[] = [];
    for (const {source, state, problem} of outcomes) {
        if (problem !== undefined) {
            problems.push(problem);
        } else if (state === 'missing') {
            problems.push(staleProblem(source.buildFile, 'There is no build of this source.'));
        } else if (state === 'stale') {
            problems.push(staleProblem(source.buildFile, await reason(source.sourceFile, source.buildFile, source.text)));
        }
    }
    const expected = new Set([...amd.keys()].map(buildPath));
    for (const path of files.filter(one => BUILT.test(one) && !expected.has(one) && amd.size > 0)) {
        problems.push(staleProblem(join(component.folder, path), 'This build has no source any more.', 'Delete it and its .map.'));
    }
    for (const [path, content] of generated.files) {
        const there = await readFile(join(component.folder, path), 'utf8').catch(() => null);
        if (there !== content) {
            problems.push(staleProblem(join(component.folder, path), there === null
                ? 'This file is made by the build and is not there.'
                : 'This file is made by the build and is not what its sources make now.'));
        }
    }
    return problems;
}

/** A committed build that is not what its source makes. */
export function staleProblem(file: string, message: string, help = REBUILD): Problem {
    return {file: shownPath(file), line: 1, column: 1, code: 'stale-build', severity: 'error', message, help};
}

/** The map carries the source it was made from: if that is today's, somebody else's compiler or hand made the build. */
async function reason(sourceFile: string, buildFile: string, text: string | null | undefined): Promise<string> {
    const source = text ?? await readFile(sourceFile, 'utf8').catch(() => null);
    const map = await readFile(`${buildFile}.map`, 'utf8').catch(() => null);
    if (map === null) {
        return 'The build has no source map.';
    }
    let builtFrom: string | undefined;
    try {
        builtFrom = (JSON.parse(map) as {sourcesContent?: string[]}).sourcesContent?.[0];
    } catch {
        return 'The build\'s source map is not JSON.';
    }
    return builtFrom === source
        ? 'The source is unchanged, but another compiler version, another browser list or a hand made this build.'
        : 'The source changed since this was built.';
}
