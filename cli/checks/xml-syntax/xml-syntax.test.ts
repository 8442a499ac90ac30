import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {xmlSyntax} from './xml-syntax.js';

describe('xml-syntax', () => {
    test.each([
        ['a tag that closes another', '<a>\n  <b></c>\n</a>\n', '2:9 Unexpected close tag.'],
        ['a tag that nobody closes', '<a>\n  <b>\n</a>\n', '3:4 Unexpected close tag.'],
        ['an ampersand', '<a>\n  x & y\n</a>\n', '2:5-2:6 A bare ampersand is no XML.'],
        ['an attribute without quotes', '<a b=c/>', '1:6 Unquoted attribute value.'],
        ['an unknown entity', '<a>&nbsp;</a>', '1:9 Undefined entity.'],
    ])('names %s', async (_, text, expected) => {
        expect(await checkFiles(xmlSyntax, {'db/install.xml': text})).toEqual([`db/install.xml:${expected}`]);
    });

    test('leaves fixtures alone, which may be broken on purpose', async () => {
        expect(await checkFiles(xmlSyntax, {'tests/fixtures/broken.xml': '<a>'})).toEqual([]);
    });

    test('accepts well-formed files, entities of their own included', async () => {
        expect(await checkFiles(xmlSyntax, {
            'a.xml': '<?xml version="1.0" encoding="UTF-8" ?>\n<!-- why -->\n<a b="c">&lt;<![CDATA[<x>]]></a>\n',
            'b.xml': '<!DOCTYPE a [<!ENTITY own "x">]>\n<a>&own;</a>\n',
        })).toEqual([]);
    });
});
