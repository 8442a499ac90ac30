import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {mustacheSyntax} from './mustache-syntax.js';

describe('mustache-syntax', () => {
    test.each([
        ['a section that nobody closes', '<p>\n  {{#a}}x\n</p>\n', '2:3-2:9 The section {{#a}} is never closed.'],
        ['sections that cross', '{{#a}}\n  {{#b}}\n{{/a}}{{/b}}', '3:1-3:7 {{/a}} closes the section {{#b}}.'],
        ['a closing tag too many', 'x\n {{/a}}\n', '2:2-2:8 {{/a}} closes a section that is not open.'],
        ['a tag that is not closed', 'x\n {{a\n', '2:2-2:5 The tag {{a is never closed.'],
        ['a tag with one brace too few, which only its section\'s end brings to light',
            '{{! {{x} }}\n{{#a}\n  {{b}}\n{{/a}}\n', '2:1-2:6 The tag {{#a} is never closed.'],
        ['a tag that runs into the next', '<a>{{#a {{b}}</a>{{/a}}', '1:4-1:8 The tag {{#a is never closed.'],
        ['a block that nobody closes', '{{< core/modal }}\n  {{$body}}x\n{{/ core/modal }}',
            '3:1-3:18 {{/ core/modal }} closes the section {{$body}}.'],
    ])('names %s', async (_, text, expected) => {
        expect(await checkFiles(mustacheSyntax, {'templates/a.mustache': text})).toEqual([`templates/a.mustache:${expected}`]);
    });

    test('accepts what Moodle\'s templates use', async () => {
        expect(await checkFiles(mustacheSyntax, {
            'templates/a.mustache': '{{! Example context (json): {"a": [{"b": 1}]} }}\n'
                + '{{< core/modal }}{{$ body }}{{#a}}{{{b}}}{{/a}}{{^a}}-{{/a}}'
                + '{{#str}} x, core, {{c.d}} {{/str}}{{/ body }}{{/ core/modal }}{{> core/loading }}\n'
                + '{{#js}}require([\'a\'], function(a) {a.b({{{id}}});});{{/js}}\n',
        })).toEqual([]);
    });
});
