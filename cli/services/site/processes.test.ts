import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {EnvironmentError} from '../../core/errors.js';
import {isRunning, startService, stopService, waitFor} from './processes.js';

let folder: string;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-processes-'));
});

afterEach(() => rmSync(folder, {recursive: true}));

const start = (code: string): ReturnType<typeof startService> => startService(process.execPath, ['-e', code],
    {name: 'example', log: join(folder, 'log'), cwd: folder, as: null});

test('stops what it started, once and again', async () => {
    const record = await start('setInterval(() => undefined, 1000)');
    expect(isRunning(record)).toBe(true);
    await stopService(record);
    expect(isRunning(record)).toBe(false);
    await stopService(record);
});

test('never stops another process that got the same number', async () => {
    const record = await start('setInterval(() => undefined, 1000)');
    try {
        const stale = {...record, started: 'another boot:1'};
        expect(isRunning(stale)).toBe(false);
        await stopService(stale);
        expect(isRunning(record)).toBe(true);
    } finally {
        await stopService(record);
    }
});

test('a service that ends while it is waited for is an error with the end of its log', async () => {
    const record = await start('console.log("no such table"); process.exit(1)');
    const error = await waitFor([record], () => Promise.resolve(false)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(EnvironmentError);
    expect((error as EnvironmentError).message).toContain('no such table');
    expect(readFileSync(record.log, 'utf8')).toContain('no such table');
});
