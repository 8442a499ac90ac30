import {afterEach, describe, expect, test} from '@jest/globals';
import {createHash} from 'node:crypto';
import {strToU8, zipSync} from 'fflate';
import {ProblemsError, UserError} from '../../core/errors.js';
import {startMarketplace, type Marketplace, type MarketplaceState} from '../../testing/marketplace-server.js';
import {parseApiUrl, versionsUrl} from './api-url.js';
import type {Submission} from './submission.js';
import {upload, type Queued} from './upload.js';

const TOKEN = 'mk_s3cret-token';
const VERSION_PHP = [
    '<?php', 'defined(\'MOODLE_INTERNAL\') || die();', '$plugin->version = 2026112300;', '$plugin->requires = 2024100700;',
    '$plugin->component = \'block_ex\';', '$plugin->maturity = MATURITY_STABLE;', '$plugin->release = \'1.2.0\';', '',
].join('\n');
const ENTRIES = {
    'ex/version.php': VERSION_PHP, 'ex/lang/en/block_ex.php': '<?php\n$string[\'pluginname\'] = \'Ex\';\n', 'ex/a.txt': 'a',
};

function submission(bytes: Uint8Array = zip(ENTRIES)): Submission {
    return {
        component: 'block_ex', version: '2026112300', release: '1.2.0', maturity: 'STABLE',
        file: {name: 'block_ex-1.2.0.zip', bytes, sha256: createHash('sha256').update(bytes).digest('hex')},
        // A form's line breaks are CRLF on the wire.
            fields: {releaseNotes: 'Größer.\r\n- «x»', vcsTag: 'v1.2.0'},
        versionPlace: {file: 'ex/version.php', line: 3, column: 1},
    };
}

function zip(entries: Record<string, string>): Uint8Array {
    return zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));
}

const open: Marketplace[] = [];
afterEach(() => Promise.all(open.splice(0).map(one => one.close())).then(() => undefined));

async function marketplace(state: Partial<MarketplaceState> = {}): Promise<Marketplace> {
    const one = await startMarketplace({token: TOKEN, plugins: {block_ex: {}}, ...state});
    open.push(one);
    return one;
}

interface Outcome {
    queued?: Queued;
    error?: UserError;
    /** All that people would see. */
    said: string;
    waits: number[];
}

async function send(to: Marketplace, what = submission(), {token = TOKEN, timeout = 60_000} = {}): Promise<Outcome> {
    const waits: number[] = [];
    const url = versionsUrl(parseApiUrl(`http://${to.host}/api`), what.component);
    try {
        const queued = await upload(what, {
            url, token: {value: token, from: 'environment'}, timeout,
            onWait: () => undefined,
            sleep: seconds => {
                waits.push(seconds);
                return Promise.resolve();
            },
        });
        return {queued, said: JSON.stringify(queued), waits};
    } catch (thrown) {
        const error = thrown as UserError;
        const problems = error instanceof ProblemsError ? error.problems : [];
        const said = [error, ...problems].map(one => `${one.message} ${one.help}`).join(' ');
        return {error, said, waits};
    }
}

/** Each problem as people see it. */
function problems({error}: Outcome): string[] {
    return error instanceof ProblemsError
        ? error.problems.map(({file, line, message, help}) => `${file}:${line} ${message} ${help}`)
        : [];
}

describe('an upload', () => {
    test('sends the zip and the fields, and tells what was queued', async () => {
        const to = await marketplace();
        const what = submission();
        const {queued} = await send(to, what);
        expect(queued).toEqual({
            id: 871, version: '2026112300', releaseName: '1.2.0', maturity: 'STABLE', status: 'in_testing',
            moodleVersions: ['4.5', '5.0'],
        });
        expect(to.received).toEqual([{
            path: '/api/plugins/block_ex/versions',
            // A form's line breaks are CRLF on the wire.
            fields: {releaseNotes: 'Größer.\r\n- «x»', vcsTag: 'v1.2.0'},
            file: {name: 'block_ex-1.2.0.zip', type: 'application/zip', bytes: what.file.bytes.length},
        }]);
    });

    test('is queued, too, where the answer cannot be read', async () => {
        const to = await marketplace({faults: [{status: 201, body: '<html>'}]});
        expect((await send(to)).queued).toEqual(expect.objectContaining({id: null, status: null, moodleVersions: []}));
    });
});

describe('a plugin that is refused', () => {
    test('for its build number is shown where that is, and says that an earlier try may have been taken', async () => {
        const to = await marketplace({plugins: {block_ex: {versions: ['2026112300']}}});
        expect(problems(await send(to))).toEqual([
            'ex/version.php:3 The Marketplace refuses file: A version with the build number 2026112300 already exists. '
            + 'Raise $plugin->version and publish again. If an earlier run was cut off, that upload was taken: '
            + 'look in the Marketplace.',
        ]);
    });

    test.each([
        ['no zip', strToU8('no zip'), 'block_ex-1.2.0.zip:1 The Marketplace refuses file: The file is not a ZIP archive.'],
        ['no version.php', zip({'ex/a': '', 'ex/b': '', 'ex/c': ''}),
            'ex/version.php:3 The Marketplace refuses file: The archive does not contain a valid version.php.'],
    ])('for %s', async (_, bytes, expected) => {
        const [found, ...more] = problems(await send(await marketplace(), submission(bytes)));
        expect(found).toContain(expected);
        expect(more).toEqual([]);
    });

    test('for its size, by the contract or by the server in front', async () => {
        const inContract = problems(await send(await marketplace({sizeLimit: 10})));
        expect(inContract[0]).toMatch(/too large.*The zip has 1 KB: leave out what users do not need\.$/);
        const inFront = await send(await marketplace({faults: [
            {status: 413, headers: {'content-type': 'text/html'}, body: '<html><h1>413</h1></html>'},
        ]}));
        expect(problems(inFront)).toEqual([
            'block_ex-1.2.0.zip:1 The Marketplace refuses file: The zip is larger than the server takes. '
            + 'The zip has 1 KB: leave out what users do not need.',
        ]);
    });

    test('for several things has each shown, with what to do', async () => {
        const violations = [
            {propertyPath: 'releaseNotes', message: 'This value is too long.'},
            {propertyPath: 'vcsRepositoryUrl', message: 'This value is not a valid URL.'},
            {propertyPath: 'other', message: 'Strange\u001b[31m.'},
            {nonsense: 1},
        ];
        const to = await marketplace({faults: [{status: 422, body: JSON.stringify({detail: 'x', violations})}]});
        expect(problems(await send(to))).toEqual([
            'block_ex-1.2.0.zip:1 The Marketplace refuses releaseNotes: This value is too long. '
            + 'Mend the section of this release in CHANGES.md, or name another file with --notes.',
            'block_ex-1.2.0.zip:1 The Marketplace refuses vcsRepositoryUrl: This value is not a valid URL. '
            + 'Name the repository\'s web address with --vcs-repository.',
            'block_ex-1.2.0.zip:1 The Marketplace refuses other: Strange [31m. Mend this and publish again.',
        ]);
    });

    test.each([
        [400, 'The request is malformed.'], [422, 'The archive was rejected.'],
    ])('with %s and no violations', async (status, detail) => {
        const to = await marketplace({faults: [{status, body: JSON.stringify({detail})}]});
        expect(problems(await send(to))[0]).toContain(detail);
    });
});

describe('a token or plugin name that is refused is wrong use', () => {
    test.each<[number, string, Partial<MarketplaceState>, {token?: string}]>([
        [401, 'does not accept the token from the environment', {}, {token: 'another'}],
        [403, 'may not add versions to block_ex. It says: You do not have permission',
            {plugins: {block_ex: {maintained: false}}}, {}],
        [404, 'knows no plugin block_ex Register the plugin in the Marketplace first', {plugins: {}}, {}],
        [409, 'takes no new versions at the moment. It says: The plugin is archived',
            {plugins: {block_ex: {open: false}}}, {}],
    ])('%s', async (_, expected, state, how) => {
        const {error, said} = await send(await marketplace(state), submission(), how);
        expect(said).toContain(expected);
        expect(error?.exitCode).toBe(2);
    });
});

describe('a server that is busy', () => {
    test.each([429, 503])('with %s is tried again after the time that it names', async status => {
        const to = await marketplace({faults: [{status, headers: {'retry-after': '7'}}, {status}]});
        const {queued, waits} = await send(to);
        expect(queued?.status).toBe('in_testing');
        expect(waits).toEqual([7, 15]);
    });

    test('is given up after four tries', async () => {
        const to = await marketplace({faults: Array.from({length: 9}, () => ({status: 429, headers: {'retry-after': '0'}}))});
        const {error, waits} = await send(to);
        expect(waits).toEqual([0, 0, 0]);
        expect(error?.message).toMatch(/is busy \(429\) and did not take the upload, tried 4 times$/);
        expect(error?.exitCode).toBe(3);
    });

    test('is not waited for longer than two minutes, nor for a date far off', async () => {
        for (const after of ['3600', new Date(Date.now() + 3_600_000).toUTCString()]) {
            const {said, waits} = await send(await marketplace({faults: [{status: 429, headers: {'retry-after': after}}]}));
            expect(waits).toEqual([]);
            expect(said).toMatch(/Run the command again in 3\d\d\d seconds or later\./);
        }
    });

    test('that took the version all the same is explained', async () => {
        const to = await marketplace({
            plugins: {block_ex: {versions: ['2026112300']}}, faults: [{status: 503, headers: {'retry-after': '0'}}],
        });
        expect(problems(await send(to))[0]).toContain('This run sent it more than once: if you see it in the Marketplace');
    });
});

describe('where nobody knows whether the version was taken', () => {
    const LOOK = 'run the command again: build 2026112300 is taken only once';

    test.each([500, 502, 504])('after %s nothing is sent again', async status => {
        const {said, error, waits} = await send(await marketplace({faults: [{status, body: '<html>oops'}]}));
        expect(said).toContain(`failed with ${status}; the version may have been taken or not`);
        expect(said).toContain(LOOK);
        expect([waits, error?.exitCode]).toEqual([[], 3]);
    });

    test.each(['during', 'after'] as const)('after a connection cut %s the zip was taken; another run tells which', async cut => {
        const to = await marketplace({faults: [{cut}]});
        const {said, error} = await send(to);
        expect(said).toContain('was cut (');
        expect(said).toContain('the version may have been taken or not');
        expect(said).toContain(LOOK);
        expect(error?.exitCode).toBe(3);
        const again = await send(to);
        expect(cut === 'during' ? again.queued?.status : problems(again)[0]).toEqual(
            cut === 'during' ? 'in_testing' : expect.stringContaining('If an earlier run was cut off, that upload was taken'),
        );
    });

    test('after no answer', async () => {
        const {said} = await send(await marketplace({faults: [{hang: 'after'}]}), submission(), {timeout: 500});
        expect(said).toContain('did not answer within');
        expect(said).toContain(LOOK);
    });
});

describe('where the zip was not sent, it is told', () => {
    test('of a server that is not there', async () => {
        const gone = await marketplace();
        await gone.close();
        const {said, error} = await send(gone);
        expect(said).toContain('cannot be reached (ECONNREFUSED); the zip was not sent');
        expect(error?.exitCode).toBe(3);
    });

    test('of a connection that is cut before', async () => {
        const {said} = await send(await marketplace({faults: [{cut: 'before'}]}));
        expect(said).toContain('was cut (ECONNRESET); the zip was not sent');
    });

    test('of a server that says nothing', async () => {
        const {said} = await send(await marketplace({faults: [{hang: 'before'}]}), submission(), {timeout: 200});
        expect(said).toMatch(/did not answer within 0 s; the zip was not sent/);
    });
});

describe('an address that is no API', () => {
    test.each<[number, string, string]>([
        [200, 'text/html', 'answered 200 with a web page, as no Marketplace API does Look at --url'],
        [404, 'text/html; charset=utf-8', 'answered 404 with a web page'],
        [200, 'text/plain', 'answered 200 with something other than JSON'],
        [202, 'application/json', 'answered 202 with an answer'],
    ])('is told by %s and %s', async (status, type, expected) => {
        const {said, error} = await send(await marketplace({faults: [{status, headers: {'content-type': type}, body: '{'}]}));
        expect(said).toContain(expected);
        expect(error?.exitCode).toBe(3);
    });

    test('that sends on to another host is not followed, which would show it the token', async () => {
        const other = await marketplace();
        for (const status of [301, 302, 307, 308]) {
            const location = `http://${other.host}/api/plugins/block_ex/versions`;
            const {said} = await send(await marketplace({faults: [{status, headers: {location}}]}));
            expect(said).toContain(`sends the upload on to ${location}; the token was not sent there`);
        }
        expect(other.received).toEqual([]);
    });
});

test.each([400, 403, 409, 422, 500])('a token that the server sends back with %s is not shown', async status => {
    const body = JSON.stringify({
        detail: 'You sent <authorization>',
        ...status === 422 && {violations: [{propertyPath: 'file', message: 'You sent <authorization>'}]},
    });
    const {said} = await send(await marketplace({faults: [{status, body}]}));
    expect(said).not.toContain(TOKEN);
    expect(said).toContain('You sent Bearer (token)');
});
