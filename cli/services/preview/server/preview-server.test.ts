import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {request, type IncomingMessage} from 'node:http';
import {PreviewServer} from './preview-server.js';

let server: PreviewServer;
beforeEach(async() => {
    server = await PreviewServer.start(0, url => url.pathname === '/throws' ? Promise.reject(new Error('oh'))
        : url.pathname === '/nothing' ? null : {type: 'text/plain', body: url.pathname}, () => ({type: 'listing'}));
});
afterEach(() => server.close());

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
        request(`${server.url}${path}`, {headers, method}, response => {
            if (path !== '/events') {
                response.resume();
            }
            resolve(response);
        }).on('error', reject).end();
    });
}
const status = async(...args: Parameters<typeof ask>): Promise<number | undefined> => (await ask(...args)).statusCode;

test('listens on this machine alone', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test.each(['evil.example', 'localhost:80', '127.0.0.1:1', '127.0.0.1.evil.example'])('is not asked for as %s', async host => {
    expect(await status('/', {Host: host})).toBe(403);
    expect(await status('/')).toBe(200);
});

test('only reading is possible', async() => {
    expect(await status('/', {}, 'POST')).toBe(405);
});

test.each(['/', '/frame', '/api/story', '/events'])('no page of another website gets %s', async path => {
    expect(await status(path, {'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'empty'})).toBe(403);
    expect(await status(path, {'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'script'})).toBe(403);
    const own = await ask(path, {'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Dest': 'empty'});
    expect(own.statusCode).toBe(200);
    expect(own.headers['access-control-allow-origin']).toBeUndefined();
    own.destroy();
});

test('frames, which have no origin, get their styles', async() => {
    expect(await status('/sheets/a.css', {'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'style'})).toBe(200);
});

test('what throws is an answer, and the next is served', async() => {
    expect(await status('/throws')).toBe(500);
    expect(await status('/nothing')).toBe(404);
    expect(await status('/')).toBe(200);
});

test('pages hear what happens', async() => {
    const response = await ask('/events');
    const heard: string[] = [];
    for await (const chunk of response.setEncoding('utf8')) {
        heard.push(...String(chunk).split('\n').filter(line => line !== ''));
        if (heard.length === 1) {
            server.send({type: 'stories', names: ['a/b\n']});
        }
        if (heard.length === 2) {
            break;
        }
    }
    expect(heard).toEqual(['data: {"type":"listing"}', 'data: {"type":"stories","names":["a/b\\n"]}']);
});

test('a port that is taken is said', async() => {
    const port = Number(new URL(server.url).port);
    await expect(PreviewServer.start(port, () => null, () => ({type: 'listing'}))).rejects.toThrow(`Port ${port} is in use`);
});
