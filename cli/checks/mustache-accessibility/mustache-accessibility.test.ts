import {expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {mustacheAccessibility} from './mustache-accessibility.js';

test('reports images without an alternative text and positive tabindexes', async() => {
    expect(await checkFiles(mustacheAccessibility, {
        'templates/a.mustache': '<img src="{{url}}">\n<p tabindex="2">\n',
        'templates/b.mustache': '<img alt=""> <img alt="{{a}}">'
            + ' <img {{{attributes}}}> <img [alt]="a.alt"> <img {{#a}}{{name}}="{{value}}"{{/a}}>'
            + '<p tabindex="0"><p tabindex="-1"><p tabindex="{{t}}">{{! <img> }}',
    })).toEqual([
        'templates/a.mustache:1:1-1:20 The image has no alternative text.',
        'templates/a.mustache:2:14-2:15 tabindex="2" puts this before all else on the page.',
    ]);
});
