import {describe, expect, test} from '@jest/globals';
import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {TemplateError} from './template-error.js';
import {renderText, withProject} from './testing-project.js';

const html = async(text: string, context: unknown = {}, files: Record<string, string> = {}): Promise<string> =>
    (await renderText(text, context, files)).html;

describe('values are those of PHP', () => {
    test.each([
        ['the text 0', '0', 'no'], ['the number 0', 0, 'no'], ['an empty list', [], 'no'], ['an empty text', '', 'no'],
        ['false', false, 'no'], ['null', null, 'no'], ['an empty object', {}, 'yes'], ['the text 0.0', '0.0', 'yes'],
        ['a space', ' ', 'yes'], ['the text false', 'false', 'yes'], ['an empty associative array', new Map(), 'no'],
    ])('%s in a section', async(_, value, expected) => {
        expect(await html('{{#x}}yes{{/x}}{{^x}}no{{/x}}', {x: value})).toBe(expected);
    });

    test.each([
        [true, '1', '1'], [false, '0', ''], [null, '', ''], [0.1 + 0.2, '0.3', '0.3'], [1e25, '1.0E+25', '1.0E+25'],
        [33.333333333333336, '33.333333333333', '33.333333333333'], [1.50, '1.5', '1.5'], [-0.00001, '-1.0E-5', '-1.0E-5'],
        ['<b a="1">\'&amp;', '&lt;b a=&quot;1&quot;&gt;&#039;&amp;amp;', '<b a="1">\'&amp;'], ['&#039;', '&#039;', '&#039;'],
    ])('%p is shown as %p, unescaped as %p', async(value, escaped, unescaped) => {
        expect(await html('[{{x}}][{{{x}}}]', {x: value})).toBe(`[${escaped}][${unescaped}]`);
    });

    test('a member that is null leaves the word to the sections around, in an object and not in an array', async() => {
        expect(await html('{{#o}}{{a}}{{/o}}', {a: 'outer', o: {a: null}})).toBe('outer');
        expect(await html('[{{#o}}{{a}}{{/o}}]', {a: 'outer', o: new Map([['a', null]])})).toBe('[]');
    });

    test('dots ask one value after the other, lists by their number; a dot alone is the item', async() => {
        const context = {a: {b: 'x'}, list: ['one', 'two'], b: 'outer', o: {}};
        expect(await html('{{a.b}} {{list.1}} [{{o.b}}] {{#list}}{{.}},{{/list}} {{#b}}{{.}}{{/b}}', context))
            .toBe('x two [] one,two, outer');
    });
});

describe('space', () => {
    test('a tag that stands alone takes its line with it, another does not', async() => {
        const text = '<ul>\n  {{#list}}\n  <li>{{.}}</li>\n  {{/list}}\n{{! note }}\n</ul> {{^no}} x {{/no}}\n';
        expect(await html(text, {list: [1, 2]})).toBe('<ul>\n  <li>1</li>\n  <li>2</li>\n</ul>  x');
    });

    test('what is before a partial that stands alone is before each of its lines', async() => {
        expect(await html('<p>\n  {{> block_example/part }}\n</p>', {}, {'block/templates/part.mustache': 'one\n{{x}}two\n'}))
            .toBe('<p>\n  one\n  two\n</p>');
    });
});

describe('inheritance', () => {
    const FILES = {
        'block/templates/parent.mustache': '<h1>{{$ title }}Untitled{{/ title }}</h1>{{$body}}{{> block_example/none }}{{/body}}',
        'block/templates/none.mustache': 'Nothing.',
        'block/templates/child.mustache':
            '{{< block_example/parent }}\n  {{$title}}{{name}}{{/title}}\n{{/ block_example/parent }}',
    };

    test('a block replaces the parent\'s; the others stay', async() => {
        expect(await html('{{> block_example/child }}', {name: 'A'}, FILES)).toBe('<h1>A</h1>Nothing.');
    });

    test('of nested parents the outermost has the word', async() => {
        const text = '{{< block_example/child }}{{$title}}Mine{{/title}}{{/ block_example/child }}';
        expect(await html(text, {name: 'A'}, FILES)).toBe('<h1>Mine</h1>Nothing.');
    });

    test('a theme\'s own version of a template is taken for it, wherever it is included', () => withProject({
        ...FILES,
        'theme/templates/block_example/none.mustache': 'The theme says nothing.',
        'theme/templates/block_example/parent.mustache': '<h2>{{$title}}{{/title}}</h2>{{> block_example/none }}',
    }, ({render}) => {
        const {html: themed, used} = render('block_example/child', {name: 'A'});
        expect(themed).toBe('<h2>A</h2>The theme says nothing.');
        expect(used).toEqual(['block_example/child', 'block_example/parent', 'block_example/none']);
        expect(render('block_example/child', {name: 'A'}, {theme: 'other'}).html).toBe('<h1>A</h1>Nothing.');
    }));

    test('templates that the repository shares are found under both of their names', () => withProject({
        'templates/card.mustache': '[{{> lectern/dot }}]', 'templates/dot.mustache': '.',
        'block/templates/main.mustache': '{{> lectern/card }}{{> block_example/lectern/card }}',
    }, ({render}) => {
        expect(render('block_example/main').html).toBe('[.][.]');
    }));
});

describe('a template that cannot be rendered', () => {
    const failure = async(text: string, context: unknown = {}, files: Record<string, string> = {}): Promise<string> => {
        const error = await renderText(text, context, files).catch((thrown: unknown) => thrown);
        if (!(error instanceof TemplateError)) {
            throw new Error('No TemplateError.', {cause: error});
        }
        return `${error.template} ${error.line}:${error.column} ${error.code} ${error.message}`;
    };

    test.each([
        ['a section that is never closed, at its opening', '<p>\n  {{#a}}x\n</p>', '2:3 mustache-syntax {{#a}} is never closed'],
        ['one within another', 'x\n{{#a}}\n {{#b}}\n{{/a}}', '3:2 mustache-syntax {{#b}} is not closed before {{/a}}'],
        ['a comment of many lines before it', '{{!\na\nb\n}}\n {{^c}}', '5:2 mustache-syntax {{^c}} is never closed'],
        ['a closing tag too many', 'a\n {{/a}}', '2:2 mustache-syntax {{/a}} closes a section that is not open'],
        ['a tag that is not closed', 'a {{b', '1:3 mustache-syntax The tag {{b is never closed'],
        ['a list shown as text', '\n {{a}}', '2:2 template-render A list cannot be shown as text'],
        ['a helper as a value', '{{str}}', '1:1 template-render str is a helper, not a value'],
        ['what is wrong inside a helper, at the helper', 'x {{#quote}} {{a}} {{/quote}}',
            '1:3 template-render A list cannot be shown as text'],
        ['a partial that is not there', ' {{> block_example/nope }}',
            '1:2 template-exists There is no template block_example/nope'],
        ['one without a component', '{{> nope }}', '1:1 template-exists \'nope\' is no full name of a template'],
        ['one above the folder', '{{> block_example/../above }}',
            '1:1 template-exists There is no template block_example/../above'],
        ['one that includes itself', '{{> block_example/main }}',
            '1:1 template-render This template includes itself without an end'],
        ['a name that Moodle\'s renderer takes for a method', '{{#remove}}x{{/remove}}',
            '1:1 template-render Moodle\'s renderer fails on {{remove}} where the context has no \'remove\''],
    ])('%s', async(_, text, expected) => {
        expect(await failure(text, {a: [1]}, {'block/above.mustache': 'not a template'})).toBe(`block_example/main ${expected}`);
    });

    test('names the included template where the fault is there', async() => {
        expect(await failure('{{> block_example/part }}', {}, {'block/templates/part.mustache': 'x\n{{#a}}'}))
            .toBe('block_example/part 2:1 mustache-syntax {{#a}} is never closed');
    });

    test('templates of a component that is not at hand are left out, and named', async() => {
        const text = 'a{{> core/loading }}b{{< core/modal }}{{$body}}text{{/body}}{{/ core/modal }}';
        const {html: shown, missing} = await renderText(text);
        expect({shown, missing}).toEqual({shown: 'abtext', missing: ['core/loading', 'core/modal']});
    });
});

test('a saved file is read again once it is forgotten, and only then', () => withProject({
    'block/templates/main.mustache': '{{> block_example/part }}', 'block/templates/part.mustache': 'one',
}, async({folder, world, render}) => {
    const part = join(folder, 'block/templates/part.mustache');
    expect(render('block_example/main').html).toBe('one');
    await writeFile(part, 'two');
    expect(render('block_example/main').html).toBe('one');
    world.forget(part);
    expect(render('block_example/main').html).toBe('two');
    const override = join(folder, 'theme/templates/block_example/part.mustache');
    await mkdir(dirname(override), {recursive: true});
    await writeFile(override, 'of the theme');
    world.forget(override);
    expect(render('block_example/main').html).toBe('of the theme');
}));
