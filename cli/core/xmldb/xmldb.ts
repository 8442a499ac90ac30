import type {XmlAttribute, XmlElement} from '../xml/xml-tree.js';

/** A table of a db/install.xml, with what it says of itself; what is missing is empty or null. */
export interface XmldbTable {
    name: string;
    element: XmlElement;
    fields: readonly XmldbField[];
    keys: readonly XmldbKey[];
    indexes: readonly XmldbIndex[];
}

export interface XmldbField {
    name: string;
    element: XmlElement;
    type: string;
    /** In digits or characters; null where there is none or it is no number. */
    length: number | null;
    decimals: number | null;
    notNull: boolean;
    sequence: boolean;
    default: string | null;
}

export interface XmldbKey {
    name: string;
    element: XmlElement;
    type: string;
    /** Lower-case, in their order. */
    fields: readonly string[];
    refTable: string | null;
    refFields: readonly string[];
}

export interface XmldbIndex {
    name: string;
    element: XmlElement;
    unique: boolean;
    fields: readonly string[];
}

/** The tables of a db/install.xml, as far as they can be told. */
export function readXmldb(root: XmlElement): XmldbTable[] {
    return inside(root, 'TABLES', 'TABLE').map(table => ({
        name: valueOf(table, 'NAME'),
        element: table,
        fields: inside(table, 'FIELDS', 'FIELD').map(readField),
        keys: inside(table, 'KEYS', 'KEY').map(key => ({
            name: valueOf(key, 'NAME'),
            element: key,
            type: valueOf(key, 'TYPE'),
            fields: listOf(key, 'FIELDS'),
            refTable: key.attributes.has('REFTABLE') ? valueOf(key, 'REFTABLE').toLowerCase() : null,
            refFields: listOf(key, 'REFFIELDS'),
        })),
        indexes: inside(table, 'INDEXES', 'INDEX').map(index => ({
            name: valueOf(index, 'NAME'),
            element: index,
            unique: valueOf(index, 'UNIQUE') === 'true',
            fields: listOf(index, 'FIELDS'),
        })),
    }));
}

function readField(field: XmlElement): XmldbField {
    return {
        name: valueOf(field, 'NAME'),
        element: field,
        type: valueOf(field, 'TYPE'),
        length: numberOf(field, 'LENGTH'),
        decimals: numberOf(field, 'DECIMALS'),
        notNull: valueOf(field, 'NOTNULL') === 'true',
        sequence: valueOf(field, 'SEQUENCE') === 'true',
        default: field.attributes.has('DEFAULT') ? valueOf(field, 'DEFAULT') : null,
    };
}

/** Where an attribute's value stands, or the start tag of the element that lacks it. */
export function placeOf(element: XmlElement, attribute: string): {start: number; end: number} {
    const found: XmlAttribute | XmlElement = element.attributes.get(attribute) ?? element;
    return {start: found.start, end: found.end};
}

function inside(element: XmlElement, group: string, name: string): XmlElement[] {
    return element.children.filter(child => child.name === group)
        .flatMap(({children}) => children.filter(child => child.name === name));
}

/** Moodle trims every value. */
function valueOf(element: XmlElement, attribute: string): string {
    return element.attributes.get(attribute)?.value.trim() ?? '';
}

function listOf(element: XmlElement, attribute: string): string[] {
    const list = valueOf(element, attribute).toLowerCase();
    return list === '' ? [] : list.split(',').map(name => name.trim());
}

function numberOf(element: XmlElement, attribute: string): number | null {
    const value = valueOf(element, attribute);
    return /^\d+$/.test(value) ? Number(value) : null;
}
