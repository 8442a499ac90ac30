import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {yamlSyntax} from './yaml-syntax.js';

describe('yaml-syntax', () => {
    test.each([
        ['a tab before a key', 'a:\n\tb: 2\n', '2:1-2:2 Tabs are not allowed as indentation.'],
        ['a quote that nobody closes', 'a: 1\nb: "x\nc: 1\n', '2:4-2:5 This quote is never closed.'],
        ['a key that is there twice', 'a: 1\nb: 2\na: 3\n', '3:1-3:2 Map keys must be unique.'],
        ['a list that nobody closes', 'a: [1, 2\nb: 3\n',
            '2:1-2:2 Flow sequence in block collection must be sufficiently indented and end with a ].'],
        ['a colon in a value', 'a: b: c\n', '1:4-1:5 Nested mappings are not allowed in compact mappings.'],
        ['a wrong indent', 'a:\n  - b\n - c\n', '3:2 A block sequence may not be used as an implicit map key.'],
        ['a reserved character', 'a: @x\n', '1:4-1:5 Plain value cannot start with reserved character @.'],
        ['an alias of nothing', 'a: 1\nb: *c\n', '2:4-2:6 No anchor &c stands before this.'],
        ['an error in a later document', 'a: 1\n---\nb: @\n', '3:4-3:5 Plain value cannot start with reserved character @.'],
        ['an error after Windows line breaks', 'a: 1\r\nb: @\r\n', '2:4-2:5 Plain value cannot start with reserved character @.'],
    ])('names %s', async (_, text, expected) => {
        expect(await checkFiles(yamlSyntax, {'db/a.yml': text})).toEqual([`db/a.yml:${expected}`]);
    });

    test('sees both endings, and leaves fixtures alone, which may be broken on purpose', async () => {
        const broken = 'a: @x\n';
        expect(await checkFiles(yamlSyntax, {'a.yaml': broken, 'a.yml': broken, 'a.txt': broken, 'tests/fixtures/a.yml': broken}))
            .toEqual([expect.stringContaining('a.yaml:1:4'), expect.stringContaining('a.yml:1:4')]);
    });

    test('accepts YAML: tags of other tools, anchors, several documents, nothing at all', async () => {
        expect(await checkFiles(yamlSyntax, {
            'a.yml': 'a: &x {b: [1, \'it\'\'s\', "\\u00e9"]}\nc: *x\nd: !php/const FOO\ne: |\n  text: @\n',
            'b.yml': '%YAML 1.1\n---\na: yes\n---\n- b\n...\n',
            'c.yml': '',
            'd.yml': '# why\n',
        })).toEqual([]);
    });
});
