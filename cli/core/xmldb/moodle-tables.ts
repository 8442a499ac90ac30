import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {MoodleCode} from '../moodle-code/moodle-code.js';
import {moodleComponents} from '../moodle-components.js';
import {readXml} from '../xml/xml-tree.js';
import {readXmldb} from './xmldb.js';

/** A table of a Moodle and who made it. */
export interface MoodleTable {
    component: string;
    /** Names of its fields. */
    fields: ReadonlySet<string>;
}

const known = new WeakMap<MoodleCode, ReadonlyMap<string, MoodleTable>>();

/** Every table that the checkout's components make, by name; read once. */
export function tablesOf(code: MoodleCode): ReadonlyMap<string, MoodleTable> {
    let tables = known.get(code);
    if (tables === undefined) {
        tables = readTables(code);
        known.set(code, tables);
    }
    return tables;
}

function readTables({moodle}: MoodleCode): Map<string, MoodleTable> {
    const tables = new Map<string, MoodleTable>();
    for (const {name: component, folder} of moodleComponents(moodle)) {
        const root = readXml(readIfThere(join(folder, 'db', 'install.xml')));
        for (const {name, fields} of root === null ? [] : readXmldb(root)) {
            tables.set(name, {component, fields: new Set(fields.map(field => field.name))});
        }
    }
    return tables;
}

function readIfThere(file: string): string {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return '';
    }
}
