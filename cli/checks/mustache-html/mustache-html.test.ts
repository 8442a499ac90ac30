import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {mustacheHtml} from './mustache-html.js';

const EXAMPLE = '{{! Example context (json): {"a": [{"b": "x"}, {"b": "<i>"} ] } }}\n';
const problemsOf = (body: string, more: Record<string, string> = {}): Promise<string[]> =>
    checkFiles(mustacheHtml, pluginWith({'templates/a.mustache': EXAMPLE + body, ...more}));

describe('mustache-html', () => {
    test.each([
        ['an element that is not closed', '<div>\n  <span>x\n</div>', '3:3-3:9 <span> is not closed before </div>.'],
        ['one that nothing closes', '<p>x</p>\n<div>', '3:1-3:6 <div> is never closed.'],
        ['an end tag too many', '<div></div>\n  </div>', '3:3-3:9 </div> closes no element.'],
        ['a wrong end tag', '<table><tr><th>x</td></tr></table>', '2:17-2:22 </td> closes no element.'],
        ['one in a section', '{{#a}}\n{{#b}}<b>{{/b}}\n{{/a}}', '3:7-3:10 <b> is never closed.'],
    ])('reports %s', async(_, body, expected) => {
        expect(new Set(await problemsOf(body))).toEqual(new Set([`templates/a.mustache:${expected}`]));
    });

    test('is silent about HTML that is right, what variables bring, and branches that the example does not show', async() => {
        expect(await problemsOf([
            '<ul><li>a<li>b</ul><br><img src="x"><input/><p>c<svg><path d="M0"/><g></g></svg>', '{{#a}}{{{b}}}{{/a}}',
                '{{#never}}<div>{{/never}}',
            '<script>if (a < b) { "</div>"; }</script><!-- <div> -->', '{{> block_ex/b }}</div>',
                '{{< block_ex/c }}{{$x}}<u>y</u>{{/x}}{{/ block_ex/c }}',
        ].join('\n'), {'templates/b.mustache': '<div>', 'templates/c.mustache': '<div>{{$x}}<b>{{/x}}</div>'})).toEqual([]);
        expect(await checkFiles(mustacheHtml, pluginWith({'templates/d.mustache': '<div>'}))).toEqual([]);
    });
});
