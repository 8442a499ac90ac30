import {buffer} from 'node:stream/consumers';
import {crc32} from 'node:zlib';
import {getFileNameLowLevel, openPromise, type Entry, type ZipFile} from 'yauzl';
import {ProblemsError} from '../../core/errors.js';
import type {PluginFiles} from './plugin-files.js';

/** More than any plugin has; what unpacks to more is a zip bomb. */
const MAX_BYTES = 1024 ** 3;

/**
 * A plugin's zip, as Moodle unpacks it (zip_archive, zip_packer::extract_to_pathname, core\update\code_manager).
 *
 * @param file absolute
 * @param shown the zip's path as people see it
 * @throws ProblemsError where the file is no zip
 */
export async function openZip(file: string, shown: string): Promise<PluginFiles> {
    const entries = new Map<string, true | string>();
    const names: string[] = [];
    const contents = new Map<string, Buffer>();
    const zip = await openPromise(file, {decodeStrings: false, autoClose: false}).catch(error => unreadable(shown, error));
    let bytes = 0;
    try {
        for await (const entry of zip.eachEntry()) {
            const {name, refused} = cleanName(entry);
            names.push(name);
            bytes += entry.uncompressedSize;
            if (bytes > MAX_BYTES) {
                throw new Error('it unpacks to more than 1 GB');
            }
            if (name === '' || entries.has(name) || isSystemFile(name)) {
                continue; // Moodle skips these too.
            }
            if (refused !== null) {
                entries.set(name, refused);
            } else if (name.endsWith('/')) {
                entries.set(name, true);
            } else {
                const content = await unpack(zip, entry);
                entries.set(name, typeof content === 'string' ? content : true);
                contents.set(name, typeof content === 'string' ? Buffer.alloc(0) : content);
            }
        }
    } catch (error) {
        unreadable(shown, error);
    } finally {
        zip.close();
    }
    addParents(entries);
    const prefix = onlyRoot(entries);
    const read = (path: string): string | null => contents.get(path)?.toString('utf8') ?? null;
    return {
        paths: [...contents.keys()].map(path => path.slice(prefix.length)).sort(),
        read: path => read(prefix + path) ?? '',
        shown: path => path === '' ? shown : `${shown}/${prefix}${path}`,
        unpacked: {entries, names, prefix, read},
    };
}

function unreadable(shown: string, error: unknown): never {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('E')) {
        throw error; // The disk's error, not the zip's.
    }
    throw new ProblemsError([{
        file: shown, line: 1, column: 1, code: 'installer-files', severity: 'error',
        message: `This zip cannot be unpacked: ${error instanceof Error ? error.message.replace(/\.$/, '') : String(error)}.`,
        help: 'Pack it again; a download may have been cut short.',
    }]);
}

/** @returns the content, or what kept it from being unpacked */
async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer | string> {
    try {
        const content = await buffer(await zip.openReadStreamPromise(entry));
        return crc32(content) === entry.crc32 ? content : 'its checksum is wrong';
    } catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}

/** The name as Moodle cleans it (PARAM_PATH), and why it cannot be unpacked under it. */
function cleanName(entry: Entry): {name: string; refused: string | null} {
    const raw = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
    const parts = raw.replaceAll('\\', '/').split('/');
    const cleaned = parts.map((part, index) => part === '.' && index === 0 ? part : part
        .replace(/[\u0000-\u001f\u007f&<>"`|':\\]/g, '')
        .replace(/^\.\.?$/, ''));
    return {
        name: cleaned.join('/').replace(/\/{2,}/g, '/').replace(/\/(\.\/)+/g, '/').replace(/^\/+/, '').normalize('NFC'),
        refused: parts.includes('..') || parts[0] === '' || /^[a-z]:/i.test(raw) ? 'its path climbs out of the zip\'s folder'
            : raw.includes('\\') ? 'its path is written with backslashes' : null,
    };
}

/** What Macs and Windows leave behind, which Moodle does not unpack. */
function isSystemFile(name: string): boolean {
    return name.startsWith('__MACOSX') || name.endsWith('.DS_Store');
}

/** A zip need not name its folders; the installer adds those that are missing. */
function addParents(entries: Map<string, true | string>): void {
    for (const [path, status] of [...entries]) {
        if (status === true) {
            const bare = path.replace(/\/$/, '');
            for (let at = bare.lastIndexOf('/'); at > 0; at = bare.lastIndexOf('/', at - 1)) {
                const parent = bare.slice(0, at + 1);
                if (!entries.has(parent)) {
                    entries.set(parent, true);
                }
            }
        }
    }
}

function onlyRoot(entries: ReadonlyMap<string, true | string>): string {
    const roots = new Set([...entries].filter(([, status]) => status === true).map(([path]) => /^[^/]+\//.exec(path)?.[0] ?? ''));
    const [root = ''] = roots;
    return roots.size === 1 ? root : '';
}
