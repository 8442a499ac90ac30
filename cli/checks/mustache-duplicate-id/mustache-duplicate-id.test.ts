import {expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {mustacheDuplicateId} from './mustache-duplicate-id.js';

const EXAMPLE = '{{! Example context (json): {"a": [{"b": "x"}, {"b": "x"} ] } }}\n';

test('reports an id that a section repeats or that is written twice', async() => {
    expect(await checkFiles(mustacheDuplicateId, {
        'templates/a.mustache': `${EXAMPLE}{{#a}}\n<p id="row">\n{{/a}}`,
        'templates/b.mustache': `${EXAMPLE}<p id="one">\n<p id="one">`,
        'templates/c.mustache': `${EXAMPLE}{{#a}}<p id="{{b}}"><p id="r-{{b}}"><p id="">{{/a}}<p id="two">`,
    })).toEqual([
        'templates/a.mustache:3:8-3:11 The id row stands twice in the page.',
        'templates/b.mustache:3:8-3:11 The id one stands twice in the page.',
    ]);
});
