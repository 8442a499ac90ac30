import {placeOf, type XmldbField, type XmldbIndex, type XmldbKey, type XmldbTable} from '../../core/xmldb/xmldb.js';
import type {XmlElement} from '../../core/xml/xml-tree.js';
import type {Finding} from '../check.js';

type Report = (finding: Finding) => void;

/** One char field of an index, and all fields of it together, as bytes of UTF-8 in the worst case (xmldb_index). */
const MAX_INDEXED_CHARACTERS = 255;
const MAX_INDEX_BYTES = 999;

/** What Moodle or the database refuses of a table whose elements are right each by itself. */
export function holdTable(table: XmldbTable, report: Report): void {
    for (const [what, elements] of [['field', table.fields], ['key', table.keys], ['index', table.indexes]] as const) {
        holdNames(elements, name => `Table ${table.name} has two of the ${what} ${name}`, report);
    }
    if (table.fields.length > 0 && table.keys.length > 0) {
        holdPrimaryKey(table, report);
        holdSequences(table, report);
    }
    for (const key of table.keys) {
        holdReferences(key, report);
        holdFields(table, key, report);
        if (key.type.startsWith('foreign')) { // An index is made for it.
            holdIndexedLengths(table, key, report);
        }
    }
    for (const index of table.indexes) {
        holdFields(table, index, report);
        holdIndexedLengths(table, index, report);
    }
}

/** No two of a kind have one name. */
export function holdNames(
    elements: readonly {name: string; element: XmlElement}[], message: (name: string) => string, report: Report,
): void {
    const seen = new Set<string>();
    for (const {name, element} of elements) {
        if (name !== '' && seen.has(name)) {
            report({message: message(name), help: 'Rename one of them, or remove it.', ...placeOf(element, 'NAME')});
        }
        seen.add(name);
    }
}

function holdPrimaryKey({name, keys, element}: XmldbTable, report: Report): void {
    const primary = keys.filter(({type}) => type === 'primary');
    if (primary.length === 0) {
        report({
            message: `Table ${name} has no primary key`,
            help: 'Add <KEY NAME="primary" TYPE="primary" FIELDS="id"/>.', start: element.start, end: element.end,
        });
    }
    for (const second of primary.slice(1)) {
        report({
            message: `Table ${name} has a second primary key`, help: 'Make it a unique key.', ...placeOf(second.element, 'TYPE'),
        });
    }
}

function holdSequences({name, fields, keys}: XmldbTable, report: Report): void {
    const counted = fields.filter(({sequence}) => sequence);
    for (const field of counted) {
        if (!keys.some(({type, fields: [first]}) => type === 'primary' && first === field.name)) {
            report({
                message: `${field.name} is a sequence, and the primary key of ${name} does not begin with it`,
                help: 'Put SEQUENCE="true" only on id, the primary key.', ...placeOf(field.element, 'SEQUENCE'),
            });
        } else if (field.type !== 'int') {
            const place = placeOf(field.element, 'TYPE');
            report({message: `The sequence ${field.name} is ${field.type}`, help: 'Make it int.', ...place});
        }
    }
}

function holdReferences({name, type, fields, refTable, refFields, element}: XmldbKey, report: Report): void {
    const foreign = type.startsWith('foreign');
    for (const attribute of ['REFTABLE', 'REFFIELDS'] as const) {
        const written = element.attributes.has(attribute);
        if (foreign && !written) {
            report({
                message: `The ${type} key ${name} has no ${attribute}`,
                help: 'Name the table and the fields that it refers to.', start: element.start, end: element.end,
            });
        } else if (!foreign && written && type !== '') {
            report({
                message: `The ${type} key ${name} cannot have ${attribute}`,
                help: 'Remove it, or make the key foreign.', ...placeOf(element, attribute),
            });
        }
    }
    if (foreign && refTable !== null && refFields.length > 0 && fields.length > 0 && refFields.length !== fields.length) {
        report({
            message: `The key ${name} has ${fields.length} of its own fields for ${refFields.length} of ${refTable}`,
            help: 'Name as many fields in REFFIELDS as in FIELDS.', ...placeOf(element, 'REFFIELDS'),
        });
    }
}

function holdFields(table: XmldbTable, {name, fields: named, element}: XmldbKey | XmldbIndex, report: Report): void {
    const place = placeOf(element, 'FIELDS');
    named.forEach((field, at) => {
        const found = table.fields.find(one => one.name === field);
        if (found === undefined) {
            report({message: `${name} is over a field that ${table.name} has not: ${field}`, help: 'Correct the name.', ...place});
        } else if (found.type === 'text' || found.type === 'binary') {
            report({
                message: `${name} is over ${field}, which is ${found.type} and cannot be indexed`,
                help: `Make it char of at most ${MAX_INDEXED_CHARACTERS}, or index a hash of it.`, ...place,
            });
        } else if (named.indexOf(field) !== at) {
            report({message: `${name} names ${field} twice`, help: 'Name it once.', ...place});
        }
    });
}

function holdIndexedLengths({fields}: XmldbTable, {name, fields: named, element}: XmldbKey | XmldbIndex, report: Report): void {
    const indexed = named.flatMap(field => fields.find(one => one.name === field) ?? []);
    const long = indexed.find(({type, length}) => type === 'char' && (length ?? 0) > MAX_INDEXED_CHARACTERS);
    const bytes = indexed.reduce((sum, field) => sum + bytesOf(field), 0);
    if (long !== undefined) {
        report({
            message: `${name} is over ${long.name}, which is too long: `
                + `${long.length ?? 0} of at most ${MAX_INDEXED_CHARACTERS} characters`,
            help: 'Shorten the field, or index a hash of it.', ...placeOf(element, 'FIELDS'),
        });
    } else if (bytes > MAX_INDEX_BYTES) {
        report({
            message: `${name} is over fields of ${bytes} bytes, of at most ${MAX_INDEX_BYTES}`,
            help: 'Shorten the fields, or leave one out: a character counts 3 bytes.', ...placeOf(element, 'FIELDS'),
        });
    }
}

function bytesOf({type, length}: XmldbField): number {
    return type === 'char' ? 3 * (length ?? 0) : type === 'number' ? 12 : type === 'text' || type === 'binary' ? 0 : 8;
}
