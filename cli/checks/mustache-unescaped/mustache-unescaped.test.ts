import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {mustacheUnescaped} from './mustache-unescaped.js';

const problemsOf = (text: string): Promise<string[]> => checkFiles(mustacheUnescaped, {'templates/a.mustache': text});

describe('mustache-unescaped', () => {
    test.each([
        ['three brackets', '<a\n  name="{{{nam}}}">', '2:9-2:18 {{{nam}}} goes into the attribute name unescaped.'],
        ['an ampersand', '<p title=\'a {{& b.c }}\'>', '1:13-1:23 {{& b.c }} goes into the attribute title unescaped.'],
        ['a section around it', '<p title="{{#a}}{{{b}}}{{/a}}">', '1:17-1:24 {{{b}}} goes into the attribute title unescaped.'],
        ['a string in a script', '{{#js}}\nvar a = \'x\', b = \'{{{b}}}\';\n{{/js}}',
            '2:19-2:26 {{{b}}} goes into a string of a script unescaped.'],
    ])('reports %s', async(_, text, expected) => {
        expect(await problemsOf(text)).toEqual([`templates/a.mustache:${expected}`]);
    });

    test('is silent elsewhere', async() => {
        expect(await problemsOf([
            '<p {{{attributes}}}>{{{html}}}</p><a href="{{{url}}}">',
                '<p title="{{a}}" alt="{{#str}}x, core, {{{a}}}{{/str}}">a="{{{b}}}"</p>',
                '<!-- <a href="{{{x}}}"> --><i data-id="{{{id}}}" data-x="{{{a.contextid}}}" data-y="{{{sesskey}}}"></i>',
            '{{! <a href="{{{x}}}"> }}', '{{#js}}', 'go({{{json}}}, \'{{id}}\', {{#quote}}{{{x}}}{{/quote}}); // It\'s', '{{/js}}',
        ].join('\n'))).toEqual([]);
    });
});
