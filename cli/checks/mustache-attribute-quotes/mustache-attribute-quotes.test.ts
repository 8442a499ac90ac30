import {expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {mustacheAttributeQuotes} from './mustache-attribute-quotes.js';

test('reports values from variables without quotes, and nothing else', async() => {
    expect(await checkFiles(mustacheAttributeQuotes, {
        'templates/a.mustache': '<p data-id={{id}}>\n<a class=btn href=/x/{{path}}>\n<i title={{#str}}a, b{{/str}}>\n',
        'templates/b.mustache': '<p a="{{b}}" c=\'{{d}}\' e=f {{#g}}hidden{{/g}} {{h}}="{{i}}" '
            + 'title={{#quote}}{{j}}{{/quote}}>a={{k}}</p>',
    })).toEqual([
        'templates/a.mustache:1:12-1:18 The attribute data-id has a value from a variable without quotes.',
        'templates/a.mustache:2:19-2:30 The attribute href has a value from a variable without quotes.',
        'templates/a.mustache:3:10-3:30 The attribute title has a value from a variable without quotes.',
    ]);
});
