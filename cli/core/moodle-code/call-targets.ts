import type {PhpCall} from '../php/outline/outline.js';
import type {CodeFile, CodeFinder, FoundFunction} from './code-file.js';

export interface CallTarget {
    found: FoundFunction;
    /** What `$this` is in the called code. */
    onClass: string | null;
}

/** Names of methods that so many classes have that a call on an unknown object tells nothing. */
const ANY_OBJECT = new Set(['get', 'set', 'add', 'update', 'create', 'delete', 'execute', 'save', 'load', 'init', 'instance']);

/** Moodle's own objects: a plugin's method of the same name is another. */
const CORE_OBJECT = /^\$(DB|PAGE|OUTPUT|CFG|USER|COURSE|SITE|SESSION)\b/;

/**
 * The functions that a call may run, as far as its text tells.
 *
 * @param thisClass what `$this` is in the code around the call
 */
export function callTargets(finder: CodeFinder, file: CodeFile, call: PhpCall, thisClass: string | null): CallTarget[] {
    const method = (className: string | null, name: string): CallTarget[] => {
        const found = className === null ? null : finder.findMethod(className, name);
        return found === null ? [] : [{found, onClass: className}];
    };
    const own = call.inside?.class ?? thisClass;
    switch (call.kind) {
        case 'function': {
            const found = finder.findFunction(call.name) ?? finder.findFunction(call.name.split('\\').at(-1) ?? '');
            return found === null ? [] : [{found, onClass: null}];
        }
        case 'new':
            return call.class === null ? [] : method(relative(call.class, own, thisClass, finder), '__construct');
        case 'static':
            return call.class === null ? [] : method(relative(call.class, own, thisClass, finder), call.name);
        case 'method': {
            if (call.object === '$this') {
                return method(thisClass ?? own, call.name);
            }
            const made = classOf(file, call);
            if (made !== null) {
                return method(relative(made, own, thisClass, finder), call.name);
            }
            const name = call.name.toLowerCase();
            return file.own === null || name === '' || ANY_OBJECT.has(name) || CORE_OBJECT.test(call.object) ? []
                : (ownMethods(finder).get(name) ?? []).flatMap(className => method(className, call.name));
        }
    }
}

function relative(className: string, own: string | null, thisClass: string | null, finder: CodeFinder): string | null {
    switch (className) {
        case 'self': return own;
        case 'static': return thisClass ?? own;
        case 'parent': return own === null ? null : finder.findClass(own)?.class.parent ?? null;
        default: return className;
    }
}

const methodsOf = new WeakMap<CodeFinder, Map<string, string[]>>();

/** The plugin's classes by the lower-case names of their methods; without those of tests, which no site runs. */
function ownMethods(finder: CodeFinder): ReadonlyMap<string, readonly string[]> {
    let known = methodsOf.get(finder);
    if (known === undefined) {
        known = new Map();
        for (const {in: {own}, class: {name, methods}} of finder.ownClasses()) {
            if (own !== null && /(^|\/)tests\//.test(own)) {
                continue;
            }
            for (const one of methods) {
                const key = one.name.toLowerCase();
                known.set(key, [...known.get(key) ?? [], name]);
            }
        }
        methodsOf.set(finder, known);
    }
    return known;
}

interface Made {
    variable: string;
    class: string;
    start: number;
    /** Where the function begins that it stands in; -1 outside. */
    scope: number;
}

const madeIn = new WeakMap<CodeFile, readonly Made[]>();

/** The class of the object that a method is called on, where it is a `new` one or a variable that was given one. */
function classOf(file: CodeFile, call: PhpCall): string | null {
    if (/^\(\s*new\b/i.test(call.object)) {
        return file.outline.calls
            .find(({kind, start, end}) => kind === 'new' && start >= call.start && end <= call.nameSpan.start)?.class ?? null;
    }
    if (!/^\$\w+$/.test(call.object)) {
        return null;
    }
    let made = madeIn.get(file);
    if (made === undefined) {
        made = readMade(file);
        madeIn.set(file, made);
    }
    const scope = call.inside?.start ?? -1;
    return made.findLast(one => one.variable === call.object && one.scope === scope && one.start < call.start)?.class ?? null;
}

function readMade(file: CodeFile): Made[] {
    const news = file.outline.calls.filter(({kind, class: name}) => kind === 'new' && name !== null);
    const text = news.length === 0 ? '' : file.text();
    return news.flatMap(call => {
        const variable = /(\$\w+)\s*=\s*&?\s*$/.exec(text.slice(Math.max(0, call.start - 80), call.start))?.[1];
        return variable === undefined || call.class === null ? []
            : [{variable, class: call.class, start: call.start, scope: call.inside?.start ?? -1}];
    });
}
