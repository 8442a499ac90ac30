import {execFile} from 'node:child_process';
import {UserError} from '../../core/errors.js';

/** A token for the Marketplace, and where it was found. */
export interface Token {
    value: string;
    from: 'environment' | 'keyring';
}

/** The environment variable that holds the token. */
export const TOKEN_VARIABLE = 'LECTERN_MARKETPLACE_TOKEN';

/** Under this name, with the API's host as account, the keyring holds a token. */
const SERVICE = 'lectern-marketplace';

/** How long somebody may take to unlock the keyring, in milliseconds. */
const PATIENCE = 120_000;

/** A program of the system that prints a secret. It is run without a shell. */
export interface KeyringReader {
    program: string;
    args: string[];
}

/** How each system's keyring is read; null where none is known. A token for one host is never found for another. */
export function keyringReader(host: string, platform: NodeJS.Platform): KeyringReader | null {
    if (platform === 'darwin') {
        return {program: 'security', args: ['find-generic-password', '-s', SERVICE, '-a', host, '-w']};
    }
    if (platform === 'win32') {
        // The host is from a parsed URL, and has no quote in it.
        return {program: 'powershell.exe', args: ['-NoProfile', '-NonInteractive', '-Command',
            '[void][Windows.Security.Credentials.PasswordVault,Windows.Security.Credentials,ContentType=WindowsRuntime];'
            + `$c=(New-Object Windows.Security.Credentials.PasswordVault).Retrieve('${SERVICE}','${host}');`
            + '$c.RetrievePassword();[Console]::Out.Write($c.Password)']};
    }
    return platform === 'linux' || platform === 'freebsd'
        ? {program: 'secret-tool', args: ['lookup', 'service', SERVICE, 'host', host]}
        : null;
}

/**
 * The token from the environment, else from the system's keyring. It is taken out of this process's environment, so
 * that no program started later gets it.
 *
 * @param host the API's; a keyring holds a token for each
 * @returns null where there is none
 * @throws UserError where what is there can be no token; the message does not hold it
 */
export async function takeToken(host: string, platform: NodeJS.Platform = process.platform): Promise<Token | null> {
    const given = process.env[TOKEN_VARIABLE]?.trim() ?? '';
    delete process.env[TOKEN_VARIABLE];
    if (given !== '') {
        return {value: valid(given, TOKEN_VARIABLE), from: 'environment'};
    }
    const reader = keyringReader(host, platform);
    const kept = reader === null ? '' : await read(reader);
    return kept === '' ? null : {value: valid(kept, 'The token in the keyring'), from: 'keyring'};
}

/** A text without the token, should a server send it back. */
export function withoutToken(text: string, token: Token | null): string {
    return token === null ? text : text.replaceAll(token.value, '(token)');
}

function valid(value: string, where: string): string {
    if (!/^[\x21-\x7e]+$/.test(value)) {
        throw new UserError(
            `${where} is no token: it has spaces, line breaks or other characters that none has`,
            'Copy the token alone, as the Marketplace shows it.',
        );
    }
    return value;
}

/** What the program prints; empty where it is missing, finds nothing, or nobody unlocks the keyring. */
function read({program, args}: KeyringReader): Promise<string> {
    return new Promise(resolve => {
        execFile(program, args, {encoding: 'utf8', env: process.env, timeout: PATIENCE, windowsHide: true}, (error, stdout) => {
            resolve(error === null ? stdout.trim() : '');
        });
    });
}
