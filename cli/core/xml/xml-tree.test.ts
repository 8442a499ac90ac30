import {describe, expect, test} from '@jest/globals';
import {readXml, type XmlElement} from './xml-tree.js';

/** Each element as the text that its place names, and its attributes alike. */
function places(text: string, element: XmlElement | null): unknown {
    return element === null ? null : [
        text.slice(element.start, element.end),
        [...element.attributes.values()].map(({name, value, start, end}) => [name, value, text.slice(start, end)]),
        ...element.children.map(child => places(text, child)),
    ];
}

describe('readXml', () => {
    test('knows where tags and values stand', () => {
        const text = '\ufeff<?xml version="1.0" encoding="UTF-8" ?>\r\n<!-- é <A b="c"> -->\n<A b=\'say "x"\'\n  c="1 &lt; 2">\n'
            + '  <B/>\n  <B d="" e = "😀" ></B>\n</A>\n';
        expect(places(text, readXml(text))).toEqual([
            '<A b=\'say "x"\'\n  c="1 &lt; 2">',
            [['b', 'say "x"', 'say "x"'], ['c', '1 < 2', '1 &lt; 2']],
            ['<B/>', []],
            ['<B d="" e = "😀" >', [['d', '', ''], ['e', '😀', '😀']]],
        ]);
    });

    test('knows text from white space', () => {
        const text = '<A>\n  <B/> lost words\n  <B/></A>';
        const found = readXml(text)?.text;
        expect(text.slice(found?.start, found?.end)).toMatch(/^lost words\s*$/);
        expect(readXml('<A>\n  <B/>\n</A>')?.text).toBeNull();
    });

    test.each(['<A>', '', '<A b=c/>', '<A></B>', 'x'])('has no tree for %j', text => {
        expect(readXml(text)).toBeNull();
    });
});
