import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {strToU8, zipSync} from 'fflate';
import {withFiles} from '../../testing/files.js';
import type {GitFacts} from './git-facts.js';
import {makeSubmission, type FieldChoices, type Submission} from './submission.js';

const CLEAN: GitFacts = {
    remote: 'git@github.com:owner/ex.git', branch: 'main', tags: ['v1.2.0'], dirty: false, pushed: true,
};
const FOUND: FieldChoices = {releaseNotes: undefined, vcsRepositoryUrl: undefined, vcsBranch: undefined, vcsTag: undefined};
const {CI} = process.env;
beforeAll(() => void delete process.env['CI']);
afterAll(() => void (CI !== undefined && (process.env['CI'] = CI)));

/** The submission of a zip whose version.php declares this release. */
function submit(
    {git = CLEAN, choices = {}, release = '\'1.2.0\'', changes = '## 1.2.0\nNew.\n'}:
    {git?: GitFacts | null; choices?: Partial<FieldChoices>; release?: string; changes?: string | null},
): Promise<{submission: Submission; warnings: string[]}> {
    const text = `<?php\n$plugin->component = 'block_ex';\n  $plugin->version = 2026112300;\n`
        + `$plugin->release = ${release};\n$plugin->maturity = MATURITY_RC;\n`;
    const entries = {'ex/version.php': text, 'ex/a': '', 'ex/b': '', ...changes === null ? {} : {'ex/CHANGES.md': changes}};
    return withFiles({}, async folder => {
        const zip = join(folder, 'block_ex-1.2.0.zip');
        await writeFile(zip, zipSync(Object.fromEntries(Object.entries(entries).map(([name, body]) => [name, strToU8(body)]))));
        return makeSubmission(zip, {git, choices: {...FOUND, ...choices}, versionFile: 'ex/version.php'});
    });
}

describe('a submission', () => {
    test('has its fields from git and CHANGES.md, and everything else from version.php', async () => {
        const {submission, warnings} = await submit({});
        expect(submission).toEqual({
            component: 'block_ex', version: '2026112300', release: '1.2.0', maturity: 'RC',
            file: {name: 'block_ex-1.2.0.zip', bytes: expect.anything(), sha256: expect.stringMatching(/^[0-9a-f]{64}$/)},
            fields: {releaseNotes: 'New.', vcsRepositoryUrl: 'https://github.com/owner/ex', vcsBranch: 'main', vcsTag: 'v1.2.0'},
            versionPlace: {file: 'ex/version.php', line: 3, column: 3, value: '2026112300'},
        });
        expect(warnings).toEqual([]);
    });

    test('has what the user says instead, and leaves out what the user does not want', async () => {
        const {submission: {fields}, warnings} = await submit({
            git: null, choices: {releaseNotes: 'Mine.', vcsRepositoryUrl: null, vcsBranch: 'stable', vcsTag: null},
        });
        expect(fields).toEqual({releaseNotes: 'Mine.', vcsBranch: 'stable'});
        expect(warnings).toEqual([]);
    });

    test('names the tag of this release among several', async () => {
        const {submission: {fields}} = await submit({git: {...CLEAN, tags: ['latest', 'nightly', '1.2.0']}});
        expect(fields.vcsTag).toBe('1.2.0');
    });

    test.each(['\'v1.2.0\'', '\'1.2.0 (Build: 2026112300)\''])('knows its section and tag by the release %s', async release => {
        const {submission: {fields}, warnings} = await submit({release});
        expect(fields).toEqual(expect.objectContaining({releaseNotes: 'New.', vcsTag: 'v1.2.0'}));
        expect(warnings).toEqual([]);
    });
});

describe('before sending, a user is warned', () => {
    test.each<[string, Parameters<typeof submit>[0], RegExp]>([
        ['of no changes file', {changes: null}, /there is no CHANGES\.md/],
        ['of no section', {changes: '## 1.1.0\nOld.\n'}, /no heading of CHANGES\.md names 1\.2\.0 or 2026112300/],
        ['of no repository', {git: null}, /in no git repository with a commit/],
        ['of a remote on this machine', {git: {...CLEAN, remote: '/srv/ex.git'}}, /no remote that others can reach/],
        ['of changes that are not committed', {git: {...CLEAN, dirty: true}}, /differs from its last commit/],
        ['of no tag', {git: {...CLEAN, tags: []}}, /No tag is sent/],
        ['of a tag that is another release\'s', {git: {...CLEAN, tags: ['v1.1.0']}}, /The tag v1\.1\.0 and the release 1\.2\.0/],
        ['of a commit that is not pushed', {git: {...CLEAN, pushed: false}}, /on no remote branch/],
    ])('%s', async (_, input, expected) => {
        const {warnings} = await submit(input);
        expect(warnings).toEqual([expect.stringMatching(expected)]);
    });

    test('but not of the branch in a CI job, which has what was pushed', async () => {
        process.env['CI'] = 'true';
        expect((await submit({git: {...CLEAN, pushed: false}})).warnings).toEqual([]);
        delete process.env['CI'];
    });
});
