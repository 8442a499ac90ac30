import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {mustacheExample} from './mustache-example.js';

const problemsOf = (text: string): Promise<string[]> => checkFiles(mustacheExample, {'templates/a.mustache': text});
const withExample = (json: string): string =>
    `{{!\n    @template block_ex/a\n\n    Example context (json):\n    ${json}\n}}\n<p>{{a}}</p>\n`;

describe('mustache-example', () => {
    test.each([
        ['no comment', '<p>{{a}}</p>\n', '1:1 The template has no example context.'],
        ['a comment without one', '{{! Licence. }}\n{{!\n    @template block_ex/a\n}}\n',
            '2:1 The template has no example context.'],
        ['a trailing comma', withExample('{"a": 1,}'),
            '5:12-5:13 The example context is not JSON: no comma may stand before a closing bracket.'],
        ['single quotes', withExample('{\'a\': 1}'), '5:6-5:9 The example context is not JSON: this is not a JSON value.'],
        ['an example that ends the comment', withExample('{"a": {"b": 1}}'),
            '5:18 The example context is not JSON: the comment ends here, in the middle of the example: }} closes it.'],
        ['nothing after the words', withExample(''), '4:28 The example context is not JSON: a value is expected.'],
        ['a list', withExample('[{"a": 1}]'), '5:5-5:15 The example context is not a JSON object.'],
    ])('reports %s', async(_, text, expected) => {
        expect(await problemsOf(text)).toEqual([`templates/a.mustache:${expected}`]);
    });

    test('accepts an example in any comment, over several lines, and leaves other folders alone', async() => {
        expect(await problemsOf(withExample('{\n        "a": [{"b": "{"} ]\n    }'))).toEqual([]);
        expect(await problemsOf('{{! @template block_ex/a }}\n{{! Example context (json): {} }}\n')).toEqual([]);
        expect(await problemsOf('{{!\n  It has no example context because the JS asks the server.\n}}\n{{a}}\n')).toEqual([]);
        expect(await checkFiles(mustacheExample, {'tests/fixtures/templates/a.mustache': '<p>'})).toEqual([]);
    });
});
