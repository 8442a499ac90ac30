import {resolve} from 'node:path';
import {beforeAll, describe, expect, test} from '@jest/globals';
import ts from 'typescript';
import {DeclarationsProgram} from './declarations-program.js';
import {makeDeclarations, type Declarations} from './make-declarations.js';

/** One module for each thing that Moodle's sources do. */
const MODULES: Record<string, string> = {
    'core/named': `
        /**
         * Says how many.
         *
         * @param {String} text What to count
         * @param {Number} [from=0] Where to start
         * @return {Promise<Number>} How many
         */
        export const count = async(text, from = 0) => text.length - from;
        export const untold = (first, second) => first;
        export const limits = {low: 1, names: ['a', 'b'], nested: {on: true}};`,

    'core/default_object': `
        export const hidden = 1;
        /** @param {HTMLElement} element */
        const show = element => element.focus();
        export default {show, delete: id => id};`,

    'core/default_class': `
        import Base from 'core/base';
        export const helper = () => true;
        /** A dialogue. */
        export default class Dialogue extends Base {
            /** @var {String} Its type */
            static TYPE = 'dialogue';
            /**
             * @param {jQuery|HTMLElement} root
             */
            constructor(root) {
                super();
                this.root = root;
                this.isOpen = false;
                this.opener = null;
            }
            /** @param {HTMLElement} element */
            setOpener(element) { this.opener = element; }
            /** @param {Object} options
             *  @param {String} options.title
             *  @param {Function} [options.done]
             *  @return {this} */
            open({title, done = null}) { return this; }
            /** @returns {Dialogue[]} */
            static all() { return []; }
        }`,
    'core/base': `
        export default class {
            /**
             * @param {Number} delay
             * @return {Promise}
             */
            close(delay) { return Promise.resolve(delay); }
        }`,

    'core/define_literal': `
        define(['jquery', 'core/base'], function($, Base) {
            return /** @alias module:core/define_literal */ {
                /**
                 * @param {String[]} names
                 * @param {?Element} [near]
                 * @return {jQuery.Promise}
                 */
                load: function(names, near) { return $.Deferred().promise(); },
                Base: Base,
            };
        });`,
    'core/define_identifier': `
        define([], function() {
            /** @param {Boolean} on */
            var toggle = function(on) {};
            var t = {toggle: toggle};
            /** @param {Date} when */
            t.later = function(when) {};
            return t;
        });`,
    'core/define_prototype': `
        define(['core/base'], function(Base) {
            /**
             * @class
             * @param {String} name
             */
            var Tree = function(name) { Base.call(this); this.name = name; this.open = {}; };
            Tree.prototype = Object.create(Base.prototype);
            Tree.prototype.constructor = Tree;
            /** @param {Node} node
             *  @return {Boolean} */
            Tree.prototype.expand = function(node) { return true; };
            Tree.ROOT = '#tree';
            return Tree;
        });`,
    'core/define_function': 'define(function() { /** @param {int} a */ return function(a) { return a + 1; }; });',
    'core/define_exports': 'define(["exports"], function(exports) { /** @param {string} a */ exports.run = function(a) {}; });',
    'core/define_instance': 'define(["core/define_prototype"], function(Tree) { return new Tree("x"); });',
    'core/define_nothing': 'define(["jquery"], function($) { $("a").hide(); });',
    'core/umd': `
        (function(root, factory) {
            if (typeof define === 'function' && define.amd) { define(factory); } else { root.x = factory(); }
        })(this, function() { return {version: '1', /** @param {string} a */ parse: function(a) {}}; });`,

    'core/documented_strangely': `
        /**
         * @typedef {Object} Request
         * @property {String} methodname
         * @property {Object} [args]
         */
        /**
         * @callback Found
         * @param {Request} request
         * @returns {void}
         */
        /**
         * @param {Request[]} requests
         * @param {Found} found
         * @param {NoSuchType} strange
         * @param {module:core/define_prototype} tree
         * @param {module:nowhere/at_all} gone
         * @param {Y.Node} yui
         * @param {Dialogue} dialogue
         */
        export const all = (requests, found, strange, tree, gone, yui, dialogue) => {};
        /**
         * @param {...string} words
         * @return {string}
         */
        export const join = (...words) => words.join(' ');
        /**
         * @overload
         * @param {string} value
         * @return {string}
         * @overload
         * @param {number} value
         * @return {number}
         */
        export function same(value) { return value; }
        /**
         * @param {string} a
         * @param {string} [b]
         * @param {string} c
         */
        export const middle = (a, b, c) => {};
        /**
         * @param {String} key
         * @param {String} lang
         */
        export const leftOut = (key, lang) => {};
        /**
         * @param {String} name
         * @param {Number} [count]
         */
        export const get = function(name) { return arguments.length > 1 ? arguments[1] : name; };
        /** @return {object} jQuery object */
        export const found = () => null;`,
    'core/caller': 'import {leftOut} from "core/documented_strangely"; export const init = () => leftOut("a");',

    'core/passes_on': `
        export {count as howMany} from 'core/named';
        export {default} from 'core/default_class';`,
    'core/star': 'export * from "core/named"; export const own = 1;',
    'core/contradicts': `
        import Base from 'core/base';
        export default class extends Base {
            /**
             * @param {String} where
             * @param {String} how
             * @return {Boolean}
             */
            close(where, how) { return true; }
        }`,
    'core/no_jsdoc': 'export function first(a, b) { return a; } export class Thing { run(x) { this.x = x; } } export let later;',
    'core/known_better': 'export default {/** @param {Object} level */ set: level => level};',
    'core/broken': 'export const a = (;',
    'core/uses_broken': `
        import {a} from "core/broken";
        import B from "core/broken";
        export default class extends B { x() { return a; } }`,
};

/** As amd/types has them. */
const HAND_WRITTEN = `// By hand.
declare module 'core/known_better' {
    /** A level. */
    export type Level = 'low' | 'high';
    const Better: {
        /** Sets it. */
        set(level: Level): void;
    };
    export default Better;
}
`;

let made: Declarations;
let programs: DeclarationsProgram;

beforeAll(() => {
    made = makeDeclarations({
        modules: Object.entries(MODULES).map(([name, text]) => ({name, file: resolve(`${name}.js`), text})),
        handWritten: [HAND_WRITTEN],
    });
    programs = new DeclarationsProgram();
}, 60_000);

/** What TypeScript has against a user's module. */
function errorsIn(source: string): string[] {
    const program = programs.create(new Map([...made.files, ['user.ts', `${source}\nexport {};`]]));
    return [...programs.errors(program, ['user.ts'])]
        .map(({diagnostic}) => `TS${diagnostic.code} ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`);
}

describe('makeDeclarations', () => {
    test('makes declarations of every module that parses, none of which TypeScript has anything against', () => {
        expect([...made.files.keys()].sort())
            .toEqual(['jquery', ...Object.keys(MODULES).filter(name => name !== 'core/broken')].map(name => `${name}.d.ts`).sort());
        const program = programs.create(made.files);
        expect([...programs.errors(program, made.files.keys())].map(({diagnostic}) => diagnostic.messageText)).toEqual([]);
    });

    test('says where a source does not parse', () => {
        expect(made.problems).toEqual([{
            file: 'core/broken.js', line: 1, column: 19, code: 'script-syntax', severity: 'error',
            message: 'Expression expected.', help: 'Mend the syntax; until then core/broken has no types.',
        }]);
    });

    test('keeps comments, for editors to show', () => {
        expect(made.files.get('core/named.d.ts')).toContain(' * Says how many.\n');
        expect(made.files.get('core/default_class.d.ts')).toContain('/** A dialogue. */\ndeclare class Dialogue extends Base {');
    });
});

describe('what users can do with them', () => {
    test.each([
        ['named exports', 'import {count, limits} from "core/named"; '
            + 'const n: number = await count("a"); limits.names[0]?.trim(); void n;'],
        ['a default object, and its properties by name',
            'import All, {show} from "core/default_object"; show(document.body); All.show(document.body); All.delete(1);'],
        ['a default class with what it inherits',
            'import D from "core/default_class"; const d = new D(document.body); '
            + 'd.open({title: "a"}).close(1).then(() => d.isOpen); d.opener?.focus(); D.TYPE.trim();'],
        ['define() of a literal', 'import {load} from "core/define_literal"; load(["a"], null).done(() => 1);'],
        ['define() of a literal, all of it', 'import Literal from "core/define_literal"; new Literal.Base().close(1);'],
        ['define() of a name', 'import T from "core/define_identifier"; T.toggle(true); T.later(new Date());'],
        ['define() of a prototype', 'import Tree from "core/define_prototype"; '
            + 'const t = new Tree("a"); const b: boolean = t.expand(document); '
            + 't.name.trim(); t.close(1); Tree.ROOT.trim(); void b;'],
        ['define() of a function', 'import next from "core/define_function"; next(1).toFixed();'],
        ['define() with exports', 'import {run} from "core/define_exports"; run("a");'],
        ['define() of an instance', 'import tree from "core/define_instance"; tree.expand(document);'],
        ['define() of nothing', 'import "core/define_nothing";'],
        ['a vendor\'s module', 'import Umd from "core/umd"; Umd.parse("a"); Umd.version.trim();'],
        ['types that only comments declare', 'import {all, type Request, type Found} from "core/documented_strangely"; '
            + 'const r: Request = {methodname: "a"}; const f: Found = one => one.methodname.trim(); void all; void r; void f;'],
        ['any number of arguments', 'import {join} from "core/documented_strangely"; join("a", "b").trim();'],
        ['overloads', 'import {same} from "core/documented_strangely"; same("a").trim(); same(1).toFixed();'],
        ['what core itself leaves out', 'import {leftOut} from "core/documented_strangely"; leftOut("a");'],
        ['what a function takes from its arguments', 'import {get} from "core/documented_strangely"; get("a"); get("a", 1, {});'],
        ['an object that is called a jQuery object', 'import {found} from "core/documented_strangely"; found().addClass("a");'],
        ['what is passed on', 'import D from "core/passes_on"; new D(document.body).open({title: ""});'],
        ['what a star passes on', 'import {count, own} from "core/star"; own.toFixed(); count("a");'],
        ['what has no comments', 'import {first, Thing} from "core/no_jsdoc"; first(1, 2); first(1); new Thing().run(1);'],
        ['what is written by hand', 'import Better, {type Level} from "core/known_better"; const l: Level = "low"; Better.set(l);'],
        ['jQuery without having its types', 'import $ from "jquery"; $("a").hide();'],
    ])('%s', (_, source) => {
        expect(errorsIn(source)).toEqual([]);
    });

    test.each([
        ['a wrong argument', 'import {count} from "core/named"; count(1);',
            'TS2345 Argument of type \'number\' is not assignable to parameter of type \'string\''],
        ['a wrong argument to define()', 'import {load} from "core/define_literal"; load("a");',
            'TS2345 Argument of type \'string\' is not assignable to parameter of type \'string[]\''],
        ['a wrong property', 'import D from "core/default_class"; new D(document.body).open({titel: "a"});',
            'TS2561 Object literal may only specify known properties, but \'titel\' does not exist'],
        ['what may be null', 'import D from "core/default_class"; new D(document.body).opener.focus();',
            'TS2531 Object is possibly'],
        ['a wrong use of what is given back', 'import {count} from "core/named"; (await count("a")).trim();',
            'TS2339 Property \'trim\' does not exist on type \'number\''],
        ['too few arguments', 'import {join, middle} from "core/documented_strangely"; join(); middle("a");',
            'TS2554 Expected 3 arguments, but got 1'],
        ['a wrong one of its arguments', 'import {get} from "core/documented_strangely"; get("a", "b");',
            'TS2345 Argument of type \'string\' is not assignable to parameter of type \'number\''],
        ['a named export beside a default', 'import {hidden} from "core/default_object"; void hidden;',
            'TS2614 Module \'"core/default_object"\' has no exported member \'hidden\''],
        ['a named export beside a default class', 'import {helper} from "core/default_class"; void helper;',
            'TS2614 Module \'"core/default_class"\' has no exported member \'helper\''],
        ['a default that is not there', 'import Named from "core/named"; void Named;',
            'TS1192 Module'],
        ['what default replaces when it is passed on', 'import {howMany} from "core/passes_on"; void howMany;',
            'TS2614 Module \'"core/passes_on"\' has no exported member \'howMany\''],
        ['what is written by hand, used otherwise', 'import Better from "core/known_better"; Better.set({});',
            'TS2345 Argument of type \'{}\' is not assignable to parameter of type \'Level\''],
        ['an instance of something else', 'import {all} from "core/documented_strangely"; all([], () => 1, 1, {}, 1, 1, 1 as any);',
            'TS2345 Argument of type \'{}\' is not assignable to parameter of type \'Tree\''],
    ])('refuses %s', (_, source, expected) => {
        expect(errorsIn(source)).toEqual([expect.stringContaining(expected)]);
    });

    test('an override that contradicts what it overrides keeps what does not', () => {
        expect(made.loosened).toBeGreaterThan(0);
        expect(errorsIn('import C from "core/contradicts"; new C().close("a", "b");')).toEqual([]);
    });
});
