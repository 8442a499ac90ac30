import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {createHash} from 'node:crypto';
import {request, type IncomingMessage} from 'node:http';
import {PageServer} from './page-server.js';

const SITE = 'http://moodle.test:8080/learning';
const ORIGIN = 'http://moodle.test:8080';
const SCRIPT = Buffer.from('listen();');

let server: PageServer;
const open: IncomingMessage[] = [];

beforeEach(async() => {
    server = await PageServer.start(SITE, SCRIPT);
});
afterEach(async() => {
    open.splice(0).forEach(response => response.destroy());
    await server.close();
});

function ask(address: string, headers: Record<string, string> = {Origin: ORIGIN}, method = 'GET'): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
        request(address, {headers, method}, response => {
            open.push(response);
            resolve(response);
        }).on('error', reject).end();
    });
}

const status = async(...args: Parameters<typeof ask>): Promise<number | undefined> => (await ask(...args)).statusCode;
const events = (since?: number): string =>
    server.scriptUrl.replace('page.js', since === undefined ? 'events' : `events?since=${since}`);

/** Collects what a page hears until there are so many messages. */
async function hear(count: number, since?: number, during?: () => void): Promise<unknown[]> {
    const response = await ask(events(since));
    const messages: unknown[] = [];
    during?.();
    for await (const chunk of response.setEncoding('utf8')) {
        for (const line of String(chunk).split(/\r\n|\r|\n/)) { // What ends a line of an event stream, and nothing else.
            if (line.startsWith('data: ')) {
                messages.push(JSON.parse(line.slice('data: '.length)));
            }
        }
        if (messages.length >= count) {
            break;
        }
    }
    return messages;
}

describe('who is answered', () => {
    test('a page of the Moodle, with the token', async() => {
        const response = await ask(server.scriptUrl);
        expect(response.statusCode).toBe(200);
        expect(response.headers).toMatchObject({
            'access-control-allow-origin': ORIGIN, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store',
        });
    });

    test.each([
        ['another website', {Origin: 'http://evil.test'}],
        ['no website at all', {}],
        ['an opaque one', {Origin: 'null'}],
        ['a foreign name that leads here', {Origin: ORIGIN, Host: 'evil.test'}],
        ['this machine by name', {Origin: ORIGIN, Host: 'localhost'}],
    ])('not %s', async(_name, headers) => {
        expect(await status(server.scriptUrl, headers as Record<string, string>)).toBe(403);
        expect(await status(events(), headers as Record<string, string>)).toBe(403);
    });

    test('nobody without the token', async() => {
        const [, token = ''] = new URL(server.scriptUrl).pathname.split('/');
        expect(token).toMatch(/^[0-9a-f]{48}$/);
        for (const wrong of ['', token.slice(1), token.replace(/.$/, end => end === '0' ? '1' : '0')]) {
            expect(await status(server.scriptUrl.replace(token, wrong))).toBe(403);
        }
    });

    test('nothing but reading, and only what there is', async() => {
        expect(await status(server.scriptUrl, {Origin: ORIGIN}, 'POST')).toBe(405);
        expect(await status(server.scriptUrl.replace('page.js', '../../etc/passwd'))).toBe(403);
        expect(await status(server.scriptUrl.replace('page.js', 'config.php'))).toBe(404);
    });

    test('on this machine alone', () => {
        expect(new URL(server.scriptUrl).hostname).toBe('127.0.0.1');
    });
});

test('the page runs the script only as it is now', () => {
    const hash = createHash('sha384').update(SCRIPT).digest('base64');
    expect(server.element).toContain(`integrity="sha384-${hash}"`);
    expect(server.element).toContain('crossorigin="anonymous"');
});

test('a page hears what is wrong at once, and what happens then', async() => {
    server.send({type: 'problems', problems: []});
    expect(await hear(2, undefined, () => server.send({type: 'reload'}))).toEqual([
        {type: 'hello', problems: []}, {type: 'reload'},
    ]);
});

test('what happened after a page was asked for, and before it listened, is told it', async() => {
    const before = Date.now() - 1000;
    server.send({type: 'reload'});
    server.send({type: 'styles', theme: 'boost', rev: '1_2'});
    expect(await hear(3, before)).toEqual([
        {type: 'hello', problems: []}, {type: 'reload'}, {type: 'styles', theme: 'boost', rev: '1_2'},
    ]);
    expect(await hear(2, Date.now() + 1000, () => server.send({type: 'problems', problems: []}))).toEqual([
        {type: 'hello', problems: []}, {type: 'problems', problems: []},
    ]);
});

test('what is in a file cannot end a message', async() => {
    const message = 'x\n\ndata: {"type":"reload"}\r\n\u2028</script>';
    const problems = [{file: 'a', line: 1, column: 1, code: 'x', severity: 'error' as const, message, help: null, frame: []}];
    server.send({type: 'problems', problems});
    expect(await hear(1)).toEqual([{type: 'hello', problems}]);
});
