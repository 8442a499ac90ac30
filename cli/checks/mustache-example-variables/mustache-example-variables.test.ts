import {expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {mustacheExampleVariables} from './mustache-example-variables.js';

test('lists what is shown outside sections and the example lacks', async() => {
    const template = (body: string): Record<string, string> =>
        ({'templates/a.mustache': `{{! Example context (json): {"a": 1, "b": {"c": 2} } }}\n${body}`});
    expect(await checkFiles(mustacheExampleVariables, template('{{a}} {{b.c}} {{{d.e}}} {{$block}}{{f}}{{/block}}')))
        .toEqual(['templates/a.mustache:1:29-1:30 The example context lacks d, f.']);
    expect(await checkFiles(mustacheExampleVariables,
        template('{{#x}}{{y}}{{/x}} {{uniqid}} {{config.wwwroot}} {{#str}} a, b, {{c}} {{/str}} {{.}}'))).toEqual([]);
});
