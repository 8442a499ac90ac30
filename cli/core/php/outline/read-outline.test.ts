import {describe, expect, test} from '@jest/globals';
import {loadPhpParser} from '../parse-php.js';
import {callArguments, literalString} from './call-arguments.js';
import type {PhpOutline} from './outline.js';
import {readOutline} from './read-outline.js';

async function outlineOf(code: string): Promise<{text: string; outline: PhpOutline}> {
    const text = `<?php\n${code}`;
    const file = (await loadPhpParser()).parse(text);
    expect(file.error).toBeNull();
    const outline = readOutline(file);
    file.free();
    return {text, outline};
}

describe('the outline of a PHP file', () => {
    test('resolves names by namespace and use', async () => {
        const {outline} = await outlineOf(`
namespace block_ex\\local;
use core\\output\\{renderable, templatable as shown};
use core_external\\external_api;
use function core\\helper;
class page extends external_api implements renderable, shown, \\Countable {
    use parts, more\\parts;
}
enum state: string implements sized {}
interface wide extends one, two {}`);
        expect(outline.namespace).toBe('block_ex\\local');
        const shown = outline.classes.map(({kind, name, parent, interfaces, traits}) => ({kind, name, parent, interfaces, traits}));
        expect(shown).toEqual([
            {
                kind: 'class', name: 'block_ex\\local\\page', parent: 'core_external\\external_api',
                interfaces: ['core\\output\\renderable', 'core\\output\\templatable', 'Countable'],
                traits: ['block_ex\\local\\parts', 'block_ex\\local\\more\\parts'],
            },
            {kind: 'enum', name: 'block_ex\\local\\state', parent: null, interfaces: ['block_ex\\local\\sized'], traits: []},
            {
                kind: 'interface', name: 'block_ex\\local\\wide', parent: 'block_ex\\local\\one',
                interfaces: ['block_ex\\local\\two'], traits: [],
            },
        ]);
    });

    test('knows each method with its class, and keeps those of anonymous classes apart', async () => {
        const {outline} = await outlineOf(`
abstract class page {
    public static function go(int $a, &...$rest): void { $x = new class { function hidden() {} }; }
    abstract protected function later();
    private function mine() { function inner() {} }
}
function free() {}`);
        expect(outline.classes[0]?.methods.map(({name, parameters, static: isStatic, abstract, visibility, class: owner}) =>
            ({name, parameters, isStatic, abstract, visibility, owner}))).toEqual([
            {name: 'go', parameters: ['a', 'rest'], isStatic: true, abstract: false, visibility: 'public', owner: 'page'},
            {name: 'later', parameters: [], isStatic: false, abstract: true, visibility: 'protected', owner: 'page'},
            {name: 'mine', parameters: [], isStatic: false, abstract: false, visibility: 'private', owner: 'page'},
        ]);
        expect(outline.functions.map(({name}) => name)).toEqual(['inner', 'free']);
    });

    test('lists every call with what it is called on and where it stands', async () => {
        const {text, outline} = await outlineOf(`
use core\\event\\base;
require_once(__DIR__ . '/../config.php');
class page {
    function show() {
        $this->one('a')->two(\\core\\three(1), name: 'x');
        parent::four();
        base::five();
        $PAGE->requires?->js_call_amd('block_ex/main', 'init', [1, 'b,c']);
        $f = new \\moodle_url('/');
        $name::six();
        return page::class;
    }
}
seven();
new base;`);
        const calls = outline.calls
            .map(({kind, name, class: owner, object, inside}) => [kind, name, owner, object, inside?.name ?? null]);
        expect(calls).toEqual([
            ['method', 'two', null, '$this->one(\'a\')', 'show'],
            ['method', 'one', null, '$this', 'show'],
            ['function', 'core\\three', null, '', 'show'],
            ['static', 'four', 'parent', '', 'show'],
            ['static', 'five', 'core\\event\\base', '', 'show'],
            ['method', 'js_call_amd', null, '$PAGE->requires', 'show'],
            ['new', '', 'moodle_url', '', 'show'],
            ['static', 'six', null, '', 'show'],
            ['function', 'seven', null, '', null],
            ['new', '', 'core\\event\\base', '', null],
        ]);
        expect(outline.includes.map(({expression}) => expression)).toEqual(['(__DIR__ . \'/../config.php\')']);
        expect(outline.classNames.map(({name}) => name)).toEqual(['page']);
        const amd = outline.calls.find(({name}) => name === 'js_call_amd');
        expect(amd && callArguments(text, amd).map(({text: written, string}) => [written, string])).toEqual([
            ['\'block_ex/main\'', 'block_ex/main'], ['\'init\'', 'init'], ['[1, \'b,c\']', null],
        ]);
        const two = outline.calls.find(({name}) => name === 'two');
        const [, named] = two ? callArguments(text, two) : [];
        expect(named).toMatchObject({name: 'name', string: 'x'});
        expect(text.slice(named?.start, named?.end)).toBe('\'x\'');
    });
});

test.each([
    ['\'it\\\'s\'', 'it\'s'],
    ['"a\\nb"', 'a\nb'],
    ['"a $b"', null],
    ['"cost \\$b"', 'cost $b'],
    ['"{$a}"', null],
    ['NAME', null],
])('the value of %s', (written, value) => {
    expect(literalString(written)).toBe(value);
});
