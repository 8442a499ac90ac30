import {createHash} from 'node:crypto';
import {chmod, copyFile, mkdir, readdir, rm} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {text} from 'node:stream/consumers';
import {openPromise, type Entry} from 'yauzl';
import {ProblemsError, UserError} from '../../core/errors.js';
import {componentOf} from '../../core/version-php.js';
import {lastLines} from './execute.js';
import type {SitePlaces} from './layout.js';
import {runPhp, requireRun, toolScript} from './php.js';
import type {RunUser} from './run-user.js';

/** A plugin's zip on disk. */
export interface PluginZip {
    file: string;
    /** Frankenstyle name from its version.php; empty where that declares none. */
    component: string;
    /** Hash of the names and contents that decide what the plugin puts into a database. */
    databaseHash: string;
}

/** What Moodle's installer said of one zip. */
interface InstallMessage {
    zip: string;
    component: string;
    level: 'error' | 'warning';
    message: string;
}

/** The plugin zips of a folder, sorted. A bundle for a document root is none: it holds the same plugins again. */
export async function findZips(folder: string, named: boolean): Promise<PluginZip[]> {
    let names: string[];
    try {
        names = (await readdir(folder)).filter(name => name.endsWith('.zip')).sort();
    } catch {
        names = [];
    }
    if (names.length === 0 && named) {
        throw new UserError(`No zip found in ${folder}`, 'Name a folder with plugin zips, or make them with `lectern zip`.');
    }
    const zips: PluginZip[] = [];
    for (const name of names) {
        const file = join(folder, name);
        const entries = await checkZip(file);
        if (!isBundle(entries.map(entry => entry.fileName))) {
            zips.push({file, component: await componentIn(file), databaseHash: databaseHash(entries)});
        }
    }
    return zips;
}

/** Whether these are the entries of plugins laid out for a document root: a version.php deeper than a plugin's zip has it. */
export function isBundle(entries: readonly string[]): boolean {
    const depths = entries.filter(name => /(?:^|\/)version\.php$/.test(name)).map(name => name.split('/').length);
    return depths.length > 0 && Math.min(...depths) > 2;
}

/**
 * Reads every entry's name before anything is unpacked.
 *
 * @returns the entries
 * @throws ProblemsError where the file is no zip, or an entry climbs out of the folder it is unpacked in
 */
export async function checkZip(file: string): Promise<Entry[]> {
    try {
        // The reader itself refuses absolute names, drive letters, backslashes and `..`.
        const zip = await openPromise(file, {lazyEntries: true, strictFileNames: true, validateEntrySizes: true});
        try {
            const entries: Entry[] = [];
            for await (const entry of zip.eachEntry()) {
                entries.push(entry);
            }
            return entries;
        } finally {
            zip.close();
        }
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new ProblemsError([{
            file, line: 1, column: 1, code: 'zip-entry', severity: 'error',
            message: `This zip cannot be installed: ${reason}.`,
            help: 'Do not unpack it; get it again from whoever made it, or pack it with `lectern zip`.',
        }]);
    }
}

/** Tables, settings and strings: a change of a class alone leaves a database as it is. */
function databaseHash(entries: readonly Entry[]): string {
    const hash = createHash('sha256');
    for (const {fileName, crc32} of entries) {
        if (/^[^/]+\/(?:.+\/)?(?:version\.php|settings\.php|(?:db|lang)\/.*)$/.test(fileName)) {
            hash.update(`${fileName} ${crc32}\n`);
        }
    }
    return hash.digest('hex');
}

async function componentIn(file: string): Promise<string> {
    const zip = await openPromise(file, {lazyEntries: true});
    try {
        for await (const entry of zip.eachEntry()) {
            if (/^[^/]+\/version\.php$/.test(entry.fileName)) {
                const answer = componentOf(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
                return 'component' in answer ? answer.component : '';
            }
        }
        return '';
    } finally {
        zip.close();
    }
}

/**
 * Installs zips into a site through Moodle's own validator and code manager, then upgrades the site.
 *
 * @returns the components installed and what the installer warned of
 * @throws ProblemsError with what the validator found wrong; then nothing was installed
 */
export async function installZips(
    php: string, zips: readonly PluginZip[], places: SitePlaces, as: RunUser | null,
): Promise<{components: string[]; warnings: string[]}> {
    const folder = join(places.tools, 'zips');
    await rm(folder, {recursive: true, force: true});
    await mkdir(folder);
    const copies = new Map<string, string>();
    for (const zip of zips) {
        const copy = join(folder, basename(zip.file));
        await copyFile(zip.file, copy);
        await chmod(copy, 0o644);
        copies.set(copy, zip.file);
    }
    const log = join(places.logs, 'install.log');
    const config = join(places.code, 'config.php');
    const run = await runPhp(php, [toolScript('install_zips.php', places.tools), config, ...copies.keys()], {as, log});
    const answer = readAnswer(run.stdout);
    if (answer === null || !answer.ok) {
        const messages = answer?.messages.filter(message => message.level === 'error') ?? [];
        const said = messages.length > 0 ? messages : [{zip: '', message: lastLines(run.stderr || run.stdout)}];
        throw new ProblemsError(said.map(message => ({
            file: copies.get(message.zip) ?? folder, line: 1, column: 1, code: 'moodle-validator', severity: 'error',
            message: `Moodle's installer refuses it: ${message.message}`, help: `Everything it said is in ${log}.`,
        })));
    }
    await upgrade(php, places, as);
    return {
        components: answer.components,
        warnings: answer.messages.map(message => `${message.component}: ${message.message}`),
    };
}

/** Brings the database to the code's versions. */
export async function upgrade(php: string, places: SitePlaces, as: RunUser | null): Promise<void> {
    await requireRun(php, [join(places.code, 'admin', 'cli', 'upgrade.php'), '--non-interactive'],
        {as, log: join(places.logs, 'install.log')}, 'Moodle\'s upgrade');
}

/** The last line is the answer: what Moodle prints on its way comes before it. */
function readAnswer(stdout: string): {components: string[]; messages: InstallMessage[]; ok: boolean} | null {
    try {
        return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as ReturnType<typeof readAnswer>;
    } catch {
        return null;
    }
}
