import {afterEach, describe, expect, test} from '@jest/globals';
import {createServer, type Server, type Socket} from 'node:net';
import type {AddressInfo} from 'node:net';
import {post} from './post.js';

const open: {server: Server; sockets: Set<Socket>}[] = [];
afterEach(async () => {
    for (const {server, sockets} of open.splice(0)) {
        sockets.forEach(socket => socket.destroy());
        await new Promise(done => server.close(done));
    }
});

/** A server of plain sockets: what it was sent so far, each time more comes. */
async function listen(onData: (socket: Socket, soFar: string) => void): Promise<URL> {
    const sockets = new Set<Socket>();
    const server = createServer(socket => {
        sockets.add(socket);
        let soFar = '';
        socket.on('error', () => undefined).on('data', chunk => onData(socket, soFar += chunk.toString('latin1')));
    });
    open.push({server, sockets});
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

const say = (status: string, body = ''): string => `HTTP/1.1 ${status}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
const BODY = new TextEncoder().encode('the body');

describe('a post', () => {
    test('reaches a server that never gives leave', async () => {
        const url = await listen((socket, soFar) => {
            if (soFar.endsWith('the body')) {
                socket.end(say('201 Created', 'taken'));
            }
        });
        expect(await post(url, {headers: {}, body: BODY, timeout: 60_000, patience: 1}))
            .toEqual(expect.objectContaining({status: 201, body: 'taken'}));
    });

    test('is made again without asking where a server refuses to be asked', async () => {
        const url = await listen((socket, soFar) => {
            if (soFar.includes('100-continue')) {
                socket.end(say('417 Expectation Failed'));
            } else if (soFar.endsWith('the body')) {
                socket.end(say('201 Created'));
            }
        });
        expect((await post(url, {headers: {}, body: BODY, timeout: 60_000, patience: 60_000})).status).toBe(201);
    });

    test('does not send a body of many megabytes to a server that refuses it first and cuts the connection', async () => {
        let length = 0;
        const url = await listen((socket, soFar) => {
            length = soFar.length;
            socket.end(say('413 Content Too Large'));
            socket.destroySoon();
        });
        const {status} = await post(url, {headers: {}, body: new Uint8Array(20_000_000), timeout: 60_000, patience: 60_000});
        expect(status).toBe(413);
        expect(length).toBeLessThan(1000);
    });

    test('tells what is no HTTP', async () => {
        const url = await listen(socket => socket.end('SSH-2.0-OpenSSH\r\n'));
        await expect(post(url, {headers: {}, body: BODY, timeout: 60_000, patience: 60_000}))
            .rejects.toEqual(expect.objectContaining({timedOut: false, sent: false, code: expect.stringMatching(/^HPE_/)}));
    });
});
