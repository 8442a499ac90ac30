import type {PhpOutline} from '../php/outline/outline.js';
import type {CodeFile, CodeFinder, FoundClass, FoundFunction} from './code-file.js';
import type {MoodleCode} from './moodle-code.js';

/** One PHP file of the plugin. */
export interface OwnFile {
    path: string;
    outline: PhpOutline;
    text(): string;
}

/**
 * Finds code in a plugin and in the Moodle around it; the plugin's own comes first.
 *
 * @param own the plugin's PHP files
 * @param moodle null where none is known
 */
export function codeFinder(own: readonly OwnFile[], moodle: MoodleCode | null): CodeFinder {
    const classes = new Map<string, FoundClass>();
    const functions = new Map<string, FoundFunction>();
    const files: CodeFile[] = [];
    for (const {path, outline, text} of own) {
        const file: CodeFile = {file: path, own: path, outline, text};
        files.push(file);
        for (const one of outline.classes) {
            classes.set(one.name.toLowerCase(), {in: file, class: one});
        }
        for (const one of outline.functions) {
            functions.set(qualified(outline, one.name).toLowerCase(), {in: file, function: one});
        }
    }
    const findClass = (name: string): FoundClass | null => {
        const key = name.replace(/^\\/, '').toLowerCase();
        const mine = classes.get(key);
        if (mine !== undefined || moodle === null) {
            return mine ?? null;
        }
        const real = moodle.realName(key);
        const renamed = classes.get(real);
        const file = renamed === undefined ? moodle.fileOfClass(key) : null;
        const found = file?.outline.classes.find(one => one.name.toLowerCase() === real);
        return renamed ?? (file && found ? {in: file, class: found} : null);
    };
    const findMethod = (className: string, method: string, seen = new Set<string>()): FoundFunction | null => {
        const found = seen.has(className.toLowerCase()) ? null : findClass(className);
        if (found === null) {
            return null;
        }
        seen.add(className.toLowerCase());
        const mine = found.class.methods.find(one => one.name.toLowerCase() === method.toLowerCase());
        if (mine !== undefined) {
            return {in: found.in, function: mine};
        }
        for (const parent of [...found.class.traits, ...found.class.parent === null ? [] : [found.class.parent]]) {
            const inherited = findMethod(parent, method, seen);
            if (inherited !== null) {
                return inherited;
            }
        }
        return null;
    };
    return {
        findClass,
        findMethod: (className, method) => findMethod(className, method),
        findFunction: name => {
            const key = name.replace(/^\\/, '').toLowerCase();
            const mine = functions.get(key);
            const file = mine === undefined ? moodle?.fileOfFunction(key) ?? null : null;
            const found = file?.outline.functions.find(one => qualified(file.outline, one.name).toLowerCase() === key);
            return mine ?? (file && found ? {in: file, function: found} : null);
        },
        ancestry: className => {
            const all = new Set<string>();
            const queue = [className];
            for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
                const key = name.replace(/^\\/, '').toLowerCase();
                if (!all.has(key)) {
                    all.add(key);
                    all.add(moodle?.realName(key) ?? key);
                    const found = findClass(key)?.class;
                    queue.push(...found?.traits ?? [], ...found?.interfaces ?? [], ...found?.parent ? [found.parent] : []);
                }
            }
            return all;
        },
        ownClasses: () => [...classes.values()],
        ownFunctions: () => [...functions.values()],
        ownFiles: () => files,
    };
}

function qualified({namespace}: PhpOutline, name: string): string {
    return namespace === '' ? name : `${namespace}\\${name}`;
}
