import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join, relative} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {isRoot, runCase, whatIsMissing, type Case} from './run-case.js';

/*
 * Each folder beside this file that has a case.json is a case: a command line on the built tool in a copy of `input/`,
 * and what must come of it. `expected/` may hold stdout.txt, stderr.txt, files/ with the files that must be there, and
 * requests.json with what a Marketplace must have received, nothing where it is missing. A token is never printed.
 * stdout.non-root.txt and its like stand for them where the user is not root, whom other errors meet.
 * In the texts <cwd> is the working directory, and <any> is any text within a line.
 */
const HOME = 'tests/cli';
const CASES = readdirSync(HOME).filter(name => existsSync(join(HOME, name, 'case.json'))).sort();

describe('the built tool', () => {
    for (const name of CASES) {
        const folder = join(HOME, name);
        const described = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as Case;
        const missing = whatIsMissing(described);
        const title = `${name}: ${described.description}`;
        if (missing !== null) {
            test.skip(`${title} (skipped: ${missing})`, () => undefined);
            continue;
        }
        test.concurrent(title, async () => {
            const outcome = await runCase(folder, described);
            const {stdout, stderr} = outcome;
            expect({exit: outcome.exit, ...expectText(folder, 'stdout', stdout), ...expectText(folder, 'stderr', stderr)})
                .toEqual({exit: described.exit, ...hasText(folder, 'stdout', stdout), ...hasText(folder, 'stderr', stderr)});
            expect(outcome.touched).toEqual([]);
            expect(outcome.received).toEqual(requestsOf(folder));
            expect(stdout + stderr).not.toContain(described.marketplace?.token ?? 'lectern never prints this');
            for (const path of filesIn(join(folder, 'expected/files'))) {
                expect([path, outcome.read(path)]).toEqual([path, readFileSync(join(folder, 'expected/files', path), 'latin1')]);
            }
        }, 120_000);
    }
});

function expectedFile(folder: string, name: string): string | null {
    const files = [...isRoot() ? [] : [`expected/${name}.non-root.txt`], `expected/${name}.txt`].map(file => join(folder, file));
    return files.find(file => existsSync(file)) ?? null;
}

/** The actual text, under its name, where the case expects one. */
function expectText(folder: string, name: string, text: string): Record<string, string> {
    return expectedFile(folder, name) === null ? {} : {[name]: text};
}

/** The expected text, each <any> filled with what is there where the rest of the line fits. */
function hasText(folder: string, name: string, actual: string): Record<string, string> {
    const file = expectedFile(folder, name);
    if (file === null) {
        return {};
    }
    const lines = actual.split('\n');
    const filled = readFileSync(file, 'utf8').split('\n').map((line, index) => {
        const pattern = line.split('<any>').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*');
        const found = lines[index] ?? '';
        return line.includes('<any>') && new RegExp(`^${pattern}$`).test(found) ? found : line;
    });
    return {[name]: filled.join('\n')};
}

/** What the Marketplace must have received; a number of bytes is not compared. */
function requestsOf(folder: string): unknown[] {
    const file = join(folder, 'expected/requests.json');
    return !existsSync(file) ? [] : (JSON.parse(readFileSync(file, 'utf8')) as {file: object}[])
        .map(request => ({...request, file: {...request.file, bytes: expect.anything() as unknown}}));
}

function filesIn(folder: string): string[] {
    return existsSync(folder)
        ? readdirSync(folder, {recursive: true, withFileTypes: true})
            .filter(entry => entry.isFile())
            .map(entry => relative(folder, join(entry.parentPath, entry.name)))
        : [];
}
