import {expect, test} from '@jest/globals';
import {examplesOf} from './examples.js';

const read = (text: string): unknown[] =>
    examplesOf({file: '/x/a.mustache', text}).map(({title, line, column, context, problem}) =>
        problem === null ? [title, context, `${line}:${column}`] : [title, `${problem.line}:${problem.column} ${problem.message}`]);

test('the first state is the one that Moodle\'s template library shows; others have titles', () => {
    expect(read(`{{!
    Example context (json): early
    {"first": false}
}}
{{!
    @template block_example/main

    Context variables: none.

    Example context (json):
    {"name": "A"}
}}
{{! Example context (json): no courses
    {"courses": []}

    Example context (json): many courses:
    {"courses": [1, 2]}
}}
<p></p>
`)).toEqual([
        [null, {name: 'A'}, '11:5'],
        ['early', {first: false}, '3:5'],
        ['no courses', {courses: []}, '14:5'],
        ['many courses', {courses: [1, 2]}, '17:5'],
    ]);
});

test('JSON on the line of the mark is no title, whatever it begins with', () => {
    expect(read('{{! Example context (json): {"a": 1} }}')).toEqual([[null, {a: 1}, '1:29']]);
    expect(read('{{! Example context (json): [] }}{{! Example context (json): 3 courses\n{} }}')).toEqual([
        [null, [], '1:29'], ['3 courses', {}, '2:1'],
    ]);
});

test('a state that is broken says where, and the others stay', () => {
    expect(read('{{! Example context (json):\n{"a": 1,} }}\n{{! Example context (json): good\n{} }}')).toEqual([
        [null, '2:8 No comma may stand before a closing bracket.'],
        ['good', {}, '4:1'],
    ]);
    expect(read('{{! Example context (json):\n{"a": {"b": 1}} }}')).toEqual([
        [null, '2:14 The comment ends here, in the middle of the example: }} closes it.'],
    ]);
});

test('a template without one has no states', () => {
    expect(read('{{! @template a/b }}<p></p>')).toEqual([]);
});
