import {expect, test} from '@jest/globals';
import {EXPANDED, pseudoText, RIGHT_TO_LEFT} from './pseudo-text.js';

const expanded = (text: string): string => pseudoText(text, EXPANDED);
const arabic = (text: string): string => pseudoText(text, RIGHT_TO_LEFT);

test('accents every letter and adds two fifths', () => {
    expect(expanded('Course overview')).toBe('[Ćóúŕśé óṽéŕṽíéẃ ~~~]'.replace('ẃ', 'ŵ'));
    expect(expanded('A')).toBe('[Á ~]');
});

test('writes the right-to-left language in Arabic letters alone', () => {
    expect(arabic('My courses')).toMatch(/^[\u0600-\u06ff ]+$/);
    expect(arabic('COURSE')).toBe(arabic('course'));
});

test.each([
    ['{$a}'], ['{$a->count}'], ['{$a->user->name}'], ['{fullname}'], ['{{name}}'], ['[[unknown]]'], ['%s'], ['%1$s'], ['%d'],
    ['<a href="https://example.com/courses" title="Go">'], ['</strong>'], ['<br />'], ['<!-- note -->'],
    ['&nbsp;'], ['&#8230;'], ['&#x2026;'], ['https://example.com/a?b=c'], ['someone@example.com'],
])('keeps %s as it is', kept => {
    for (const change of [expanded, arabic]) {
        const changed = change(`Before ${kept} after`);
        expect(changed).toContain(` ${kept} `);
        expect(changed).not.toContain('Before');
        expect(changed).not.toContain('after');
    }
});

test('keeps where a Markdown link leads, and changes its words', () => {
    expect(expanded('Read [the guide](guide.html)')).toMatch(/^\[Ŕ.* \[.*\]\(guide\.html\) ~+\]$/);
    expect(expanded('Read [the guide](guide.html)')).not.toContain('the guide');
});

const WORDLESS = [['{$a->firstname} {$a->lastname}'], [''], ['&nbsp;'], ['12 / 14'], ['<br>']];

test.each(WORDLESS)('leaves %j alone, which holds no words', text => {
    expect(expanded(text)).toBe(text);
    expect(arabic(text)).toBe(text);
});

test('a sign that only looks like a tag or a placeholder is text', () => {
    expect(expanded('a < b and 50% done')).toBe('[á < ƀ áńď 50% ďóńé ~]');
});
