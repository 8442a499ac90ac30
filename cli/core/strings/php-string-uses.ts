import {readArrays} from '../php/literal-arrays.js';
import {callArguments, splitList, type PhpArgument} from '../php/outline/call-arguments.js';
import type {PhpCall, PhpOutline} from '../php/outline/outline.js';
import type {StringUse} from './string-use.js';

/** Where a call has its identifier and component, and what it asks for. */
interface Form {
    id: number;
    component: number;
    kind?: 'exception' | 'asked';
    /** Further identifiers that it asks for: the identifier with these at its end. */
    suffixes?: readonly string[];
    /** Whether the identifiers are an array. */
    many?: true;
    /** The argument that fills `{$a}`. */
    value?: number;
}

const HELP = ['_help'];
const FUNCTIONS = new Map<string, Form>([
    ['get_string', {id: 0, component: 1, value: 2}],
    ['print_string', {id: 0, component: 1, value: 2}],
    ['print_error', {id: 0, component: 1, kind: 'exception'}],
]);
const METHODS = new Map<string, Form>([
    ['string_for_js', {id: 0, component: 1}],
    ['strings_for_js', {id: 0, component: 1, many: true}],
    ['addhelpbutton', {id: 1, component: 2, suffixes: HELP}],
    ['help_icon', {id: 0, component: 1, suffixes: HELP}],
]);
const MANAGER_METHODS = new Map<string, Form>([
    ['get_string', {id: 0, component: 1, value: 2}],
    ['string_exists', {id: 0, component: 1, kind: 'asked'}],
]);
const CLASSES = new Map<string, Form>([
    ['lang_string', {id: 0, component: 1, value: 2}],
    ['core\\lang_string', {id: 0, component: 1, value: 2}],
    ['moodle_exception', {id: 0, component: 1, kind: 'exception'}],
    ['core\\exception\\moodle_exception', {id: 0, component: 1, kind: 'exception'}],
    ['help_icon', {id: 0, component: 1, suffixes: HELP}],
    ['core\\output\\help_icon', {id: 0, component: 1, suffixes: HELP}],
]);
const MANAGER = /get_string_manager\(\)$|^\$(str|string_?)man(ager)?$/i;

/** The strings that a PHP file asks for by a literal identifier. */
export function phpStringUses(text: string, outline: PhpOutline): StringUse[] {
    return outline.calls.flatMap(call => {
        const form = formOf(call);
        return form === null ? [] : usesIn(text, call, form);
    });
}

function formOf(call: PhpCall): Form | null {
    const name = (call.name.split('\\').at(-1) ?? '').toLowerCase();
    switch (call.kind) {
        case 'function': return FUNCTIONS.get(name) ?? null;
        case 'new': return CLASSES.get(call.class?.toLowerCase() ?? '') ?? null;
        case 'method': return METHODS.get(name) ?? (MANAGER.test(call.object) ? MANAGER_METHODS.get(name) ?? null : null);
        case 'static': return null;
    }
}

function usesIn(text: string, call: PhpCall, {id, component, kind, suffixes = [], many, value}: Form): StringUse[] {
    const given = callArguments(text, call);
    if (given.some(({name, text: written}) => name !== null || written.startsWith('...'))) {
        return [];
    }
    const identifier = given[id];
    const owner = given[component];
    if (identifier === undefined) {
        return [];
    }
    const identifiers = many ? arrayItems(identifier) : [identifier];
    return identifiers.flatMap(({string, start, end}) => string === null || string === '' ? [] : ['', ...suffixes].map(suffix => ({
        id: string + suffix,
        component: owner === undefined ? '' : owner.string,
        kind: kind ?? 'string' as const,
        hasValue: suffix !== '' || value === undefined ? null : given[value] !== undefined,
        start, end,
    })));
}

/** The items of an array without keys, as written. */
function arrayItems({text, start}: PhpArgument): PhpArgument[] {
    const open = /^(\[|array\s*\()/i.exec(text)?.[0].length;
    return open === undefined ? [] : splitList(text.slice(open, -1), start + open).filter(item => item.string !== null);
}

/** What privacy metadata names its strings in: which arguments are an identifier or an array of them. */
const METADATA = new Map<string, readonly number[]>([
    ['add_database_table', [1, 2]], ['add_user_preference', [1]], ['add_external_location_link', [1, 2]],
    ['link_external_location', [1, 2]], ['add_subsystem_link', [1, 2]], ['link_subsystem', [1]],
    ['add_plugintype_link', [1, 2]], ['link_plugintype', [1]],
]);

/** The strings that a privacy provider describes its data with; all are of its own component. */
export function privacyStringUses(text: string, outline: PhpOutline, component: string): StringUse[] {
    const uses: StringUse[] = [];
    const add = (id: string, start: number, end: number): void => {
        uses.push({id, component, kind: 'string', hasValue: null, start, end});
    };
    for (const call of outline.calls) {
        const positions = call.kind === 'method' ? METADATA.get(call.name.toLowerCase()) ?? [] : [];
        const given = positions.length > 0 ? callArguments(text, call) : [];
        for (const position of positions) {
            const argument = given[position];
            if (argument?.string) {
                add(argument.string, argument.start, argument.end);
            } else if (argument !== undefined) {
                const [fields] = readArrays(`<?php $x=${argument.text};`).values();
                for (const {value} of fields?.elements ?? []) {
                    if (value.kind === 'string') {
                        const shift = argument.start - '<?php $x='.length;
                        add(value.value, value.start + shift, value.end + shift);
                    }
                }
            }
        }
    }
    for (const {methods} of outline.classes) {
        const body = methods.find(({name}) => name.toLowerCase() === 'get_reason')?.body;
        const returned = body ? /\breturn\s+'([^'\\]+)'\s*;/.exec(text.slice(body.start, body.end)) : null;
        if (body && returned?.[1] !== undefined) {
            const start = body.start + returned.index + returned[0].indexOf('\'');
            add(returned[1], start, start + returned[1].length + 2);
        }
    }
    return uses;
}
