import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Moodle} from '../moodle.js';
import {moodleComponents} from '../moodle-components.js';
import {readOutline} from '../php/outline/read-outline.js';
import type {PhpParser} from '../php/parse-php.js';
import {ANY_COMPONENT, indexAskedStrings} from './asked-strings.js';
import {indexCode, type CodeIndex} from './code-index.js';
import type {CodeFile} from './code-file.js';
import {languageFile, readIdentifiers} from './language-strings.js';

/** What a Moodle checkout declares: read when it is asked for, kept for the whole run. */
export class MoodleCode {
    private readonly outlines = new Map<string, CodeFile | null>();
    private readonly identifiers = new Map<string, ReadonlySet<string> | null>();
    private readonly capabilities = new Map<string, ReadonlySet<string> | null>();
    private services: ReadonlySet<string> | null = null;
    private standard: ReadonlySet<string> | null | undefined;
    private folders: ReadonlyMap<string, string> | null = null;
    private askedStrings: ReadonlyMap<string, ReadonlySet<string>> | null = null;
    private codeIndex: CodeIndex | null = null;

    constructor(readonly moodle: Moodle, private readonly parser: PhpParser) {}

    /** The absolute folder of a component, e.g. `mod_forum`, `core_course`; null where this Moodle has none. */
    folderOf(component: string): string | null {
        this.folders ??= new Map(moodleComponents(this.moodle).map(({name, folder}) => [name, folder]));
        return this.folders.get(component) ?? null;
    }

    /** Identifiers of a component's English strings; null where there is no such component or language file. */
    stringsOf(component: string): ReadonlySet<string> | null {
        let known = this.identifiers.get(component);
        if (known === undefined) {
            const file = languageFile(component, this.moodle.documentRoot, name => this.folderOf(name));
            known = file === null ? null : readIdentifiers(file);
            this.identifiers.set(component, known);
        }
        return known;
    }

    /** Whether a component declares a capability, e.g. `moodle/course:view`; null where this Moodle has no such component. */
    hasCapability(name: string): boolean | null {
        const component = name.slice(0, name.indexOf(':')).replace('/', '_')
            .replace(/^moodle_.*/, 'core').replace(/^quizreport_/, 'quiz_');
        let known = this.capabilities.get(component);
        if (known === undefined) {
            const folder = this.folderOf(component);
            known = folder === null ? null : new Set(declaredKeys(join(folder, 'db', 'access.php'), CAPABILITY));
            this.capabilities.set(component, known);
        }
        return known?.has(name) ?? null;
    }

    /** Whether a component of this Moodle declares a web service function; null where its component is not here. */
    hasServiceFunction(name: string): boolean | null {
        if (this.services === null) {
            const all = moodleComponents(this.moodle);
            this.services = new Set(all.flatMap(({folder}) => declaredKeys(join(folder, 'db', 'services.php'), KEY)));
        }
        const owner = /^(core|[a-z]+_[a-z0-9]+)_/.exec(name)?.[1];
        return this.services.has(name) ? true : owner !== undefined && this.folderOf(owner) !== null ? false : null;
    }

    /** The plugins that belong to this Moodle itself, by lib/plugins.json; null where it has no such file. */
    standardPlugins(): ReadonlySet<string> | null {
        if (this.standard === undefined) {
            try {
                // From 5.1 on it lies above public/.
                const {root, documentRoot} = this.moodle;
                const file = [root, documentRoot].map(folder => join(folder, 'lib', 'plugins.json')).find(path => existsSync(path));
                const {standard} = JSON.parse(readFileSync(file ?? '', 'utf8')) as {standard: Record<string, string[]>};
                this.standard = new Set(Object.entries(standard).flatMap(([type, names]) => names.map(name => `${type}_${name}`)));
            } catch {
                this.standard = null;
            }
        }
        return this.standard;
    }

    /** Whether any code of this Moodle asks for a plugin's string by its literal identifier. */
    asksFor(component: string, id: string): boolean {
        this.askedStrings ??= indexAskedStrings(this.moodle.documentRoot);
        return [component, component.replace(/^mod_/, ''), ANY_COMPONENT].some(name => this.askedStrings?.get(name)?.has(id));
    }

    /** The file that declares a class, interface, trait or enum; null where none does. Follows aliases. */
    fileOfClass(name: string): CodeFile | null {
        const index = this.index();
        const key = this.realName(name);
        const file = index.classes.get(key);
        return file === undefined ? null : this.open(file);
    }

    /** A class's name behind its aliases, lower-case. */
    realName(name: string): string {
        const {aliases, classes} = this.index();
        let key = name.replace(/^\\/, '').toLowerCase();
        for (let hops = 0; hops < 5 && !classes.has(key) && aliases.has(key); hops++) {
            key = aliases.get(key) ?? key;
        }
        return key;
    }

    /** The file that declares a function outside a class; null where none does. */
    fileOfFunction(name: string): CodeFile | null {
        const file = this.index().functions.get(name.replace(/^\\/, '').toLowerCase());
        return file === undefined ? null : this.open(file);
    }

    /** A file of this Moodle, by its absolute path; null where it cannot be read. */
    open(file: string): CodeFile | null {
        let known = this.outlines.get(file);
        if (known === undefined) {
            known = this.read(file);
            this.outlines.set(file, known);
        }
        return known;
    }

    private read(file: string): CodeFile | null {
        let text: string;
        try {
            text = readFileSync(file, 'utf8');
        } catch {
            return null;
        }
        const php = this.parser.parse(text);
        const outline = readOutline(php);
        php.free();
        return {file, own: null, outline, text: () => readFileSync(file, 'utf8')};
    }

    private index(): CodeIndex {
        return this.codeIndex ??= indexCode(this.moodle.documentRoot);
    }
}

const KEY = /(['"])(\w+)\1\s*=>/g;
const CAPABILITY = /(['"])([a-z]+\/\w+:\w+)\1\s*=>/g;

/** The keys of the arrays in a file of db/; none where there is no such file. */
function declaredKeys(file: string, key: RegExp): string[] {
    try {
        return [...readFileSync(file, 'utf8').matchAll(key)].map(match => match[2] ?? '');
    } catch {
        return [];
    }
}
