import {createServer} from 'node:net';
import {EnvironmentError} from '../../core/errors.js';

/** Servers listen here only: a development site is nobody else's. */
export const LOOPBACK = '127.0.0.1';

/** A port that nobody listens on: this one if it is free, else any. */
export async function freePort(wanted = 0): Promise<number> {
    return await tryPort(wanted) ?? await tryPort(0) ?? Promise.reject(new EnvironmentError(
        'No free port was found', 'Stop some programs that listen on loopback ports.'));
}

/** @throws EnvironmentError where somebody listens on the port that the user asked for */
export async function requireFreePort(port: number): Promise<void> {
    if (await tryPort(port) === null) {
        throw new EnvironmentError(`Port ${port} is in use or not yours to open`,
            'Name another with --port, or leave the flag out for a free one.');
    }
}

function tryPort(port: number): Promise<number | null> {
    return new Promise(resolve => {
        const server = createServer();
        server.once('error', () => resolve(null));
        server.listen({port, host: LOOPBACK, exclusive: true}, () => {
            const address = server.address();
            server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
        });
    });
}
