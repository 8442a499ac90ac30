import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {entriesOf} from '../moodle-components.js';

/** Two literals side by side, the second of which may be a component: `'id', 'mod_forum'`, in any language. */
const PAIR = /(['"])([\w:./-]+)\1\s*,\s*(['"])([a-z]\w+)\3/g;
/** A literal identifier and a component that is computed. */
const OF_ANY = /\b(?:get_string|lang_string|string_exists|getString)\(\s*(['"])([\w:./-]+)\1\s*,\s*(?!(['"])\w+\3\s*[,)])/g;
const TEMPLATE = /\{\{#str\}\}\s*([\w:./-]+)\s*,\s*(\w+)/g;
const SKIPPED = /^(\..*|node_modules|vendor|build|lang|pix|scss|fixtures|h5plib|amd\/build)$/;

/** The key of what is asked of components that are computed. */
export const ANY_COMPONENT = '*';

/**
 * The strings that a Moodle's code asks for by name, of any component but core.
 *
 * @param root absolute
 * @returns identifiers by component as written (`forum` and `mod_forum` are two)
 */
export function indexAskedStrings(root: string): ReadonlyMap<string, ReadonlySet<string>> {
    const found = new Map<string, Set<string>>();
    const add = (component: string, id: string): void => {
        const known = found.get(component);
        if (known === undefined) {
            found.set(component, new Set([id]));
        } else {
            known.add(id);
        }
    };
    const visit = (folder: string): void => {
        for (const entry of entriesOf(folder)) {
            const path = join(folder, entry.name);
            if (entry.isDirectory()) {
                if (!SKIPPED.test(entry.name)) {
                    visit(path);
                }
                continue;
            }
            if (/\.(php|js)$/.test(entry.name)) {
                for (const match of textOf(path).matchAll(OF_ANY)) {
                    add(ANY_COMPONENT, match[2] ?? '');
                }
            }
            const pattern = /\.(php|js)$/.test(entry.name) ? PAIR : entry.name.endsWith('.mustache') ? TEMPLATE : null;
            for (const match of pattern === null ? [] : textOf(path).matchAll(pattern)) {
                add(match[pattern === PAIR ? 4 : 2] ?? '', match[pattern === PAIR ? 2 : 1] ?? '');
            }
        }
    };
    visit(root);
    return found;
}

function textOf(file: string): string {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return ''; // Gone since it was listed.
    }
}
