import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {describe, expect, jest, test} from '@jest/globals';
import {pluginAt, runTool} from '../testing/run-tool.js';
import {phpcs} from './phpcs.js';

jest.setTimeout(120_000);

const isThere = (process.env['PATH'] ?? '').split(delimiter).some(folder => existsSync(join(folder, 'phpcs')));
const BAD = '<?php\n$a=1;\n';

/** With another environment, which is put back. */
async function having<T>(variables: Record<string, string>, work: () => Promise<T>): Promise<T> {
    const before = {...process.env};
    Object.assign(process.env, variables);
    try {
        return await work();
    } finally {
        process.env = before;
    }
}

describe('phpcs', () => {
    (isThere ? test : test.skip)('tells what the moodle standard says, with the sniff', async() => {
        const {problems, skipped} = await runTool(phpcs, pluginAt('local/ex', {'lib.php': BAD}), ['local/ex']);
        expect(skipped).toEqual([]);
        expect(problems).toContain(
            'local/ex/lib.php:2:3 error '
                + 'Expected at least 1 space before "="; 0 found (PSR12.Operators.OperatorSpacing.NoSpaceBefore).',
        );
    });

    test('says that it is not there', async() => {
        const {problems, skipped} = await having({PATH: '', LECTERN_PHPCS: ''}, () =>
            runTool(phpcs, pluginAt('local/ex', {'lib.php': BAD}), ['local/ex']));
        expect([problems, skipped]).toEqual([[], [
            'phpcs is not there: install it with the moodle standard, or name it in LECTERN_PHPCS.',
        ]]);
    });

    test('says that what is named is no phpcs', async() => {
        const {skipped} = await having({LECTERN_PHPCS: process.execPath}, () =>
            runTool(phpcs, pluginAt('local/ex', {'lib.php': BAD}), ['local/ex']));
        expect(skipped).toEqual([expect.stringMatching(/^phpcs did not run: .*bad option/)]);
    });

    test('leaves many plugins alone unless it is asked for', async() => {
        const names = Array.from({length: 13}, (_, index) => `local/ex${String.fromCharCode(97 + index)}`);
        const files = Object.assign({}, ...names.map(name => pluginAt(name, {'lib.php': BAD}))) as Record<string, string>;
        const {skipped} = await having({PATH: '', LECTERN_PHPCS: ''}, () => runTool(phpcs, files, names));
        expect(skipped).toEqual(['It takes minutes for 13 plugins: ask for it with --tools.']);
        const asked = await having({PATH: '', LECTERN_PHPCS: ''}, () => runTool(phpcs, files, names, {asked: true}));
        expect(asked.skipped).toEqual([expect.stringMatching(/^phpcs is not there/)]);
    });
});
