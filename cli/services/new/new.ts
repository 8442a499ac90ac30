import {randomBytes} from 'node:crypto';
import {rmSync, statSync} from 'node:fs';
import {mkdir, readdir, readFile, rename, rmdir, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {BRANCHES, type Branch} from '../../core/branches.js';
import {UserError} from '../../core/errors.js';
import {requirePluginName} from './plugin-name.js';
import {requireSkeleton} from './skeletons.js';
import {fillIn, fillInPath, type Values} from './tokens.js';

export interface NewPlugin {
    /** As typed; both are judged here. */
    type: string;
    name: string;
    /** The plugin's own folder, absolute; null for the usual place below `repository`. */
    out: string | null;
    /** Absolute. */
    repository: string;
    /** What people read, or null to make it of the name. */
    title: string | null;
    /** For the copyright lines, e.g. `Ada Lovelace <ada@example.com>`. */
    author: string;
    /** Gives version and year. */
    today: Date;
}

export interface CreatedPlugin {
    component: string;
    folder: string;
    /** Relative to the folder, sorted. */
    files: string[];
}

/** The branches that skeletons are proved on. */
const OLDEST: Branch = '405';
const NEWEST: Branch = '501';

/**
 * Makes a new plugin from its type's skeleton. It appears at once and whole: everything is written aside and renamed.
 *
 * @throws UserError on a type without a skeleton, a name that is not free, a folder that is not empty; the disk's own errors
 */
export async function createPlugin(request: NewPlugin): Promise<CreatedPlugin> {
    const {type, name, repository} = request;
    const skeleton = requireSkeleton(type);
    requirePluginName(type, name);
    const component = `${type}_${name}`;
    const values: Values = {
        component, name,
        title: oneLine('title', request.title ?? titleOf(name)),
        copyright: `${request.today.getUTCFullYear()} ${oneLine('author', request.author)}`,
        version: `${request.today.toISOString().slice(0, 10).replaceAll('-', '')}00`,
        requires: String(BRANCHES[OLDEST].version),
        oldest: OLDEST, newest: NEWEST,
        home: `${skeleton.home}/${name}`,
        does: skeleton.does, try: skeleton.try,
    };
    const folder = request.out ?? join(repository, usualPlace(repository, type, name));
    await requireFree(folder);

    const files = new Map<string, string | Uint8Array>();
    for (const [path, file] of skeleton.files) {
        if (path.endsWith('.ico')) {
            files.set(path, await readFile(file));
            continue;
        }
        const text = await readFile(file, 'utf8');
        // A skeleton's texts hold tokens of their own.
        files.set(fillInPath(path, values), fillIn(path, path === 'README.md' ? fillIn(path, text, values) : text, values));
    }
    await writeWhole(folder, files);
    return {component, folder, files: [...files.keys()].sort()};
}

/** In a repository of plugins, its room for them; else a folder of the component's name. */
function usualPlace(repository: string, type: string, name: string): string {
    if (!isFolder(join(repository, 'local_plugins'))) {
        return `${type}_${name}`;
    }
    return type === 'theme' ? join('theme', name) : join('local_plugins', `${type}_${name}`);
}

async function requireFree(folder: string): Promise<void> {
    const there = statSync(folder, {throwIfNoEntry: false});
    if (there === undefined) {
        return;
    }
    if (!there.isDirectory()) {
        throw new UserError(`There is a file of this name: ${folder}`, 'Choose another folder with --out.');
    }
    if ((await readdir(folder)).length > 0) {
        throw new UserError(`This folder is not empty: ${folder}`,
            'Nothing is ever overwritten: choose another folder with --out, or move what is there.');
    }
    if (folder === process.cwd()) {
        throw new UserError('The working directory cannot be replaced', 'Go to the folder above it and run the command there.');
    }
}

async function writeWhole(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
    await mkdir(dirname(folder), {recursive: true});
    const aside = join(dirname(folder), `.${basename(folder)}.${randomBytes(4).toString('hex')}.tmp`);
    const discard = (): void => rmSync(aside, {recursive: true, force: true});
    const interrupted = (): never => {
        discard();
        process.exit(130);
    };
    const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    signals.forEach(signal => process.once(signal, interrupted));
    try {
        await mkdir(aside);
        for (const [path, content] of files) {
            await mkdir(dirname(join(aside, path)), {recursive: true});
            await writeFile(join(aside, path), content);
        }
        if (isFolder(folder)) {
            await rmdir(folder); // Empty, or this fails.
        }
        await rename(aside, folder);
    } catch (error) {
        discard();
        // The user knows the folder, not the name it had meanwhile.
        throw error instanceof Error && 'code' in error ? Object.assign(error, {path: folder}) : error;
    } finally {
        signals.forEach(signal => process.off(signal, interrupted));
    }
}

/** These go into comments and strings of every kind of file. */
function oneLine(what: string, value: string): string {
    const text = value.trim();
    if (text === '' || /[\u0000-\u001f\u007f]|\*\/|\?>|--|\{\{|\}\}|__/.test(text)) {
        throw new UserError(`Not a usable ${what}: ${JSON.stringify(value)}`,
            `Give the ${what} as one line of plain text.`);
    }
    return text;
}

function titleOf(name: string): string {
    const words = name.replaceAll('_', ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
}

function isFolder(path: string): boolean {
    return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false;
}
