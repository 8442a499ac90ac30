import {describe, expect, test} from '@jest/globals';
import {typeFromDoc, type TypeNames} from './doc-type.js';

/** Names say where they were asked for. */
const names: TypeNames = {
    named: (name, args) => args.length === 0 ? `<${name}>` : `<${name} of ${args.join(' and ')}>`,
    moduleType: (name, member) => `[${name}${member === null ? '' : ` ${member}`}]`,
    typeOf: name => `typeof <${name}>`,
};

describe('typeFromDoc', () => {
    test.each([
        ['String', 'string'],
        ['Integer', 'number'],
        ['bool', 'boolean'],
        ['*', 'any'],
        ['Object', 'Record<string, any>'],
        ['function', '(...args: any[]) => any'],
        ['Array', 'any[]'],
        ['String[]', 'string[]'],
        ['Array<int>', 'number[]'],
        ['Array.<Promise>', '<Promise>[]'],
        ['Object.<string, Number[]>', 'Record<string, number[]>'],
        ['Object.<Array>', 'Record<string, any[]>'],
        ['array<string,*>', 'Record<string, any>'],
        ['?string', 'string | null'],
        ['!number', 'number'],
        ['(String|jQuery|Element)', 'string | <jQuery> | <Element>'],
        ['Function|Function[]', '((...args: any[]) => any) | ((...args: any[]) => any)[]'],
        ['string|*', 'any'],
        ['Promise<String>', '<Promise of string>'],
        ['\'play\'|\'muted\'', '\'play\' | \'muted\''],
        ['{id: string, count: Number}', '{id: string; count: number}'],
        ['{[key: string]: *}', '{[key: string]: any}'],
        ['function(String, Number): Boolean', '(arg0: string, arg1: number) => boolean'],
        ['(match: String) => Boolean', '(match: string) => boolean'],
        ['typeof Plugin|Function', 'typeof <Plugin> | ((...args: any[]) => any)'],
        ['module:core/chart_series[]', '[core/chart_series][]'],
        ['module:core/foo~Bar', '[core/foo Bar]'],
        ['tool_usertours/tour', '[tool_usertours/tour]'],
        ['Component~ReadyCallback', '<ReadyCallback>'],
        ['JQuery.Promise', '<JQuery.Promise>'],
    ])('reads {%s}', (text, expected) => {
        expect(typeFromDoc(text, names)).toBe(expected);
    });

    test.each([
        ['{a: string', 'Record<string, any>'],
        ['function (', '(...args: any[]) => any'],
        ['one two three', 'any'],
        ['number; string', 'any'],
        ['', 'any'],
    ])('makes something valid of {%s}, which is no type', (text, expected) => {
        expect(typeFromDoc(text, names)).toBe(expected);
    });
});
