import type {PhpCall, Span} from '../php/outline/outline.js';
import type {CodeFile, CodeFinder, FoundFunction} from './code-file.js';

/** How far calls are followed: Moodle's own helpers are three or four deep. */
const MAX_DEPTH = 6;

/** Names of methods that so many classes have that a call on an unknown object tells nothing. */
const ANY_OBJECT = new Set(['get', 'set', 'add', 'update', 'create', 'delete', 'execute', 'save', 'load', 'init', 'instance']);

/**
 * Whether code calls what is looked for, itself or through the helpers, parents and constructors that it calls.
 *
 * Calls on `$this`, `self`, `static`, `parent` and named classes are followed through inheritance, from the class that
 * the code started in; calls on other objects to the plugin's own methods of that name.
 *
 * @param start the file, and the stretch of it that is looked at (a function's body, or a whole page)
 * @param wanted tells whether a call is the one that is looked for
 */
export function reaches(
    finder: CodeFinder,
    start: {in: CodeFile; span: Span; class: string | null},
    wanted: (call: PhpCall, file: CodeFile) => boolean,
): boolean {
    const seen = new Set<string>();
    const visit = (file: CodeFile, span: Span, thisClass: string | null, depth: number): boolean => {
        const key = `${file.file}:${span.start}:${thisClass ?? ''}`;
        if (seen.has(key)) {
            return false;
        }
        seen.add(key);
        const calls = file.outline.calls.filter(call => call.start >= span.start && call.end <= span.end);
        if (calls.some(call => wanted(call, file))) {
            return true;
        }
        return depth < MAX_DEPTH && calls.some(call => targets(finder, call, thisClass).some(({found, onClass}) =>
            found.function.body !== null && visit(found.in, found.function.body, onClass, depth + 1)));
    };
    return visit(start.in, start.span, start.class, 0);
}

interface CallTarget {
    found: FoundFunction;
    /** What `$this` is in the called code. */
    onClass: string | null;
}

/** The functions that a call may run, as far as its text tells. */
function targets(finder: CodeFinder, call: PhpCall, thisClass: string | null): CallTarget[] {
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
            return call.name === '' || ANY_OBJECT.has(call.name.toLowerCase()) ? [] : finder.ownClasses()
                .flatMap(({class: {name, methods}}) => methods.some(one => one.name.toLowerCase() === call.name.toLowerCase())
                    ? method(name, call.name)
                    : []);
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
