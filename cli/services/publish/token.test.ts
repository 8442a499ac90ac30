import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {chmod} from 'node:fs/promises';
import {join} from 'node:path';
import {withFiles} from '../../testing/files.js';
import {keyringReader, takeToken, TOKEN_VARIABLE} from './token.js';

const HOST = 'marketplace.moodle.com';
const {PATH} = process.env;

beforeEach(() => {
    delete process.env[TOKEN_VARIABLE];
});
afterEach(() => {
    delete process.env[TOKEN_VARIABLE];
    process.env['PATH'] = PATH;
});

/** Runs a test with a program of this name first, and alone, in the PATH. */
function withProgram<T>(name: string, script: string, work: (folder: string) => Promise<T>): Promise<T> {
    return withFiles({[name]: script}, async folder => {
        await chmod(join(folder, name), 0o755);
        process.env['PATH'] = folder;
        return work(folder);
    });
}

describe('the token', () => {
    test('comes from the environment, and no program that is started later finds it there', async () => {
        process.env[TOKEN_VARIABLE] = ' abc \n';
        expect(await takeToken(HOST)).toEqual({value: 'abc', from: 'environment'});
        expect(process.env[TOKEN_VARIABLE]).toBeUndefined();
    });

    test('comes from the keyring\'s program, asked for the host, else there is none', async () => {
        const script = '#!/bin/sh\n[ "$*" = "lookup service lectern-marketplace host marketplace.moodle.com" ] && echo kept\n';
        await withProgram('secret-tool', script, async () => {
            expect(await takeToken(HOST, 'linux')).toEqual({value: 'kept', from: 'keyring'});
            expect(await takeToken('example.com', 'linux')).toBeNull();
        });
        await withProgram('security', '#!/bin/sh\n[ "$5" = marketplace.moodle.com ] && echo kept\n', async () => {
            expect(await takeToken(HOST, 'darwin')).toEqual({value: 'kept', from: 'keyring'});
        });
    });

    test('is none where the keyring\'s program is missing or no system\'s keyring is known', async () => {
        await withProgram('other', '', async () => {
            expect(await takeToken(HOST, 'linux')).toBeNull();
            expect(await takeToken(HOST, 'aix')).toBeNull();
        });
    });

    test.each(['two words', 'line\nbreak', 'ümlaut', 'a\u0001b'])('is not taken as %j, and not repeated', async value => {
        process.env[TOKEN_VARIABLE] = value;
        const {message} = await takeToken(HOST).then(() => new Error('taken'), (error: Error) => error);
        expect(message).toContain(`${TOKEN_VARIABLE} is no token`);
        expect(message).not.toContain(value);
    });
});

test('every system\'s own program is run without a shell, with the host and without a token', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
        const reader = keyringReader(HOST, platform);
        expect(reader?.args.join(' ')).toContain(HOST);
    }
    expect(keyringReader(HOST, 'linux')?.program).toBe('secret-tool');
    expect(keyringReader(HOST, 'darwin')?.program).toBe('security');
    expect(keyringReader(HOST, 'win32')?.program).toBe('powershell.exe');
});
