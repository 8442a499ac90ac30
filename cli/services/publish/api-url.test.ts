import {describe, expect, test} from '@jest/globals';
import {MARKETPLACE_API, parseApiUrl, versionsUrl} from './api-url.js';

describe('the API\'s address', () => {
    test.each([
        [MARKETPLACE_API, 'https://marketplace.moodle.com/api/plugins/block_ex/versions'],
        ['https://example.com/api/?a=b#c', 'https://example.com/api/plugins/block_ex/versions'],
        ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/plugins/block_ex/versions'],
        ['http://localhost/api', 'http://localhost/api/plugins/block_ex/versions'],
        ['http://[::1]:1/api', 'http://[::1]:1/api/plugins/block_ex/versions'],
    ])('%s leads to %s', (input, expected) => {
        expect(versionsUrl(parseApiUrl(input), 'block_ex').href).toBe(expected);
    });

    test.each([
        ['http://example.com/api', 'http would show the token'],
        ['http://127.0.0.1.example.com/api', 'http would show the token'],
        ['http://localhost.example.com/api', 'http would show the token'],
        ['ftp://example.com', 'no web address'],
        ['example.com/api', 'no web address'],
        ['https://me:secret@example.com/api', 'with a name and password is not taken'],
    ])('%s is refused', (input, expected) => {
        expect(() => parseApiUrl(input)).toThrow(expected);
    });

    test('is not repeated with a password in it', () => {
        let message = '';
        try {
            parseApiUrl('https://me:secret@example.com');
        } catch (error) {
            message = String(error);
        }
        expect(message).toContain('not taken');
        expect(message).not.toContain('secret');
    });
});
