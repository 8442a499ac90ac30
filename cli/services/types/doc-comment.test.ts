import {describe, expect, test} from '@jest/globals';
import {readDocComment} from './doc-comment.js';

const tagsOf = (...lines: string[]) => readDocComment(`/**\n${lines.map(line => ` * ${line}`).join('\n')}\n */`).tags
    .map(({tag, type, name, optional, rest}) => [tag, type, name, ...optional ? ['optional'] : [], ...rest ? ['rest'] : []]);

describe('readDocComment', () => {
    test('reads types, names and what may be left out', () => {
        expect(tagsOf(
            'Does it.',
            '@param {string} key The key',
            '@param   {Number} [count=1] How often',
            '@param {Object=} options',
            '@param {string} options.name - Its name',
            '@param {int} limit Optional limit',
            '@param {...String} more',
            '@return {Promise<string>} The text',
        )).toEqual([
            ['param', 'string', 'key'],
            ['param', 'Number', 'count', 'optional'],
            ['param', 'Object', 'options', 'optional'],
            ['param', 'string', 'options.name'],
            ['param', 'int', 'limit', 'optional'],
            ['param', 'String', 'more', 'rest'],
            ['return', 'Promise<string>', ''],
        ]);
    });

    test('reads types over several lines and with braces in them', () => {
        expect(tagsOf('@type {{', 'id: number,', 'at: {x: number}', '}}'))
            .toEqual([['type', '{ id: number, at: {x: number} }', '']]);
    });

    test('reads what is written without care', () => {
        expect(tagsOf('@returns{Promise} It', '@param String name', '@param {string name', '@param {{a: string} broken')).toEqual([
            ['returns', 'Promise', ''],
            ['param', null, 'String'],
            ['param', 'string name', ''],
            ['param', '{a: string', 'broken'],
        ]);
    });

    test('an address in a description is no tag', () => {
        expect(tagsOf('@copyright 2020 A Person <a@example.com>', '@param {string} mail such as a@example.com')).toEqual([
            ['copyright', null, '2020'],
            ['param', 'string', 'mail'],
        ]);
    });
});
