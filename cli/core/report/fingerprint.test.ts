import {describe, expect, test} from '@jest/globals';
import type {Problem} from '../problem.js';
import {fingerprints, lineHashes} from './fingerprint.js';

const problem = (line: number, rest: Partial<Problem> = {}): Problem =>
    ({file: 'a.php', line, column: 1, code: 'x', severity: 'error', message: 'M.', ...rest});

describe('a problem\'s fingerprint', () => {
    const prints = (problems: Problem[], text: string | null): string[] => fingerprints(problems, () => text);

    test('stays when lines come above and the line is indented', () => {
        expect(prints([problem(2)], 'one\ntwo\n')).toEqual(prints([problem(4)], 'new\nnew\none\n    two\n'));
    });

    test('differs by file, code, line and place among the same', () => {
        const all = [
            ...prints([problem(1), problem(2), problem(3)], 'same\nsame\nother\n'),
            ...prints([problem(1, {file: 'b.php'})], 'same\n'),
            ...prints([problem(1, {code: 'y'})], 'same\n'),
        ];
        expect(new Set(all).size).toBe(5);
    });

    test('is the same on Windows, and there without the source', () => {
        expect(prints([problem(1, {file: 'a\\b.php'})], 'x')).toEqual(prints([problem(1, {file: 'a/b.php'})], 'x'));
        expect(prints([problem(1)], null)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
    });
});

/* The figures are those that GitHub's own action has for these texts. */
describe('GitHub\'s hash of lines', () => {
    test.each([
        ['', ['c129715d7a2bc9a3:1']],
        [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
        [' hello; \t\r\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n', [
            'e9496ae3ebfced30:1', 'fb7c023a8b9ccb3f:1', 'ce8ba1a563dcdaca:1', 'e20e36e16fcb0cc8:1', 'b3edc88f2938467e:1',
            'c8e28b0b4002a3a0:1', 'c129715d7a2bc9a3:1',
        ]],
        ['Lorem ipsum dolor sit amet.\n'.repeat(10), [
            ...[1, 2, 3, 4, 5, 6].map(count => `a7f2ff13bc495cf2:${count}`),
            'a7f2ff1481e87703:1', 'a9cf91f7bbf1862b:1', '55ec222b86bcae53:1', 'cc97dc7b1d7d8f7b:1', 'c129715d7a2bc9a3:1',
        ]],
    ])('is right for %j', (text, expected) => {
        expect(lineHashes(text)).toEqual(expected);
    });
});
