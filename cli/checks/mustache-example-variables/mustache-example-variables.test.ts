import {expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {mustacheExampleVariables} from './mustache-example-variables.js';

const template = (body: string): Record<string, string> =>
    ({'templates/a.mustache': `{{! Example context (json): {"a": 1, "b": {"c": 2} } }}\n${body}`});

test('names what is shown outside sections and the example lacks, where it is shown first', async() => {
    expect(await checkFiles(mustacheExampleVariables,
        template('{{a}} {{b.c}}\n{{{d.e}}} {{$block}}{{f}}{{/block}} {{f}}'))).toEqual([
        'templates/a.mustache:3:1-3:10 The example context has no d.',
        'templates/a.mustache:3:21-3:26 The example context has no f.',
    ]);
});

test('leaves out a template that is deprecated', async() => {
    expect(await checkFiles(mustacheExampleVariables, template('{{! @deprecated since 4.4 }}{{x}}'))).toEqual([]);
});

test('leaves sections, helpers and what Moodle gives to all templates alone', async() => {
    const body = '{{#x}}{{y}}{{/x}} {{uniqid}} {{sesskey}} {{config.wwwroot}} {{#str}} a, b, {{c}} {{/str}} {{.}}';
    expect(await checkFiles(mustacheExampleVariables, template(body))).toEqual([]);
});
