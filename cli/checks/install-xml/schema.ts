import type {XmlElement} from '../../core/xml/xml-tree.js';
import type {Finding} from '../check.js';

/** A form that an attribute's value must have. */
interface Form {
    pattern: RegExp;
    /** What fits, for people. */
    says: string;
}

interface ElementRule {
    attributes: Record<string, {form: Form; required: boolean}>;
    /** The elements in it, in their order. */
    children: {name: string; required: boolean; many: boolean}[];
}

const FLAG: Form = {pattern: /^\s*(true|false)\s*$/, says: 'true or false'};
const ANY: Form = {pattern: /^[\s\S]*$/, says: 'text'};
// Their length is another check's: install-xml-names.
const NAME: Form = {pattern: /^[a-z][a-z0-9_]*$/, says: 'lower-case letters, digits and underscores, a letter first'};
const LABEL: Form = {pattern: /^\s*[A-Za-z0-9_-]+\s*$/, says: 'letters, digits, underscores and hyphens'};
const NAMES: Form = {pattern: /^\s*[a-z0-9_]+(\s*,\s*[a-z0-9_]+)*\s*$/, says: 'names of fields with commas between them'};
const TYPE: Form = {
    pattern: /^\s*(int|number|float|char|text|binary|datetime)\s*$/,
    says: 'int, number, float, char, text, binary or datetime',
};
const KEY_TYPE: Form = {
    pattern: /^\s*(primary|unique|foreign|foreign-unique)\s*$/, says: 'primary, unique, foreign or foreign-unique',
};
const LENGTH: Form = {pattern: /^(\d+|small|medium|big)$/, says: 'a number'};
const DECIMALS: Form = {pattern: /^\s*\+?0*[1-9]\d*\s*$/, says: 'a number above 0; leave it out for none'};

const required = (form: Form): {form: Form; required: boolean} => ({form, required: true});
const optional = (form: Form): {form: Form; required: boolean} => ({form, required: false});
/** What editors of old wrote, and Moodle ignores. */
const ORDER = {PREVIOUS: optional(ANY), NEXT: optional(ANY)};

/**
 * lib/xmldb/xmldb.xsd, which Moodle holds every file to before it reads it, and the comments of the file and the tables,
 * which the classes in lib/xmldb ask for.
 */
const SCHEMA: Readonly<Record<string, ElementRule>> = {
    XMLDB: {
        attributes: {PATH: required(ANY), VERSION: required(ANY), COMMENT: required(ANY)},
        children: [{name: 'TABLES', required: true, many: false}],
    },
    TABLES: {attributes: {}, children: [{name: 'TABLE', required: true, many: true}]},
    TABLE: {
        attributes: {NAME: required(NAME), COMMENT: required(ANY), ...ORDER},
        children: [
            {name: 'FIELDS', required: true, many: false},
            {name: 'KEYS', required: true, many: false},
            {name: 'INDEXES', required: false, many: false},
        ],
    },
    FIELDS: {attributes: {}, children: [{name: 'FIELD', required: true, many: true}]},
    FIELD: {
        attributes: {
            NAME: required(NAME), TYPE: required(TYPE), LENGTH: optional(LENGTH), NOTNULL: required(FLAG),
            SEQUENCE: required(FLAG), DECIMALS: optional(DECIMALS), UNSIGNED: optional(FLAG), DEFAULT: optional(ANY),
            COMMENT: optional(ANY), ...ORDER,
        },
        children: [],
    },
    KEYS: {attributes: {}, children: [{name: 'KEY', required: true, many: true}]},
    KEY: {
        attributes: {
            NAME: required(LABEL), TYPE: required(KEY_TYPE), FIELDS: required(NAMES), REFTABLE: optional(NAME),
            REFFIELDS: optional(NAMES), COMMENT: optional(ANY), ...ORDER,
        },
        children: [],
    },
    INDEXES: {attributes: {}, children: [{name: 'INDEX', required: true, many: true}]},
    INDEX: {
        attributes: {
            NAME: required(LABEL), UNIQUE: required(FLAG), FIELDS: required(NAMES), HINTS: optional(ANY), COMMENT: optional(ANY),
            ...ORDER,
        },
        children: [],
    },
};

/** Holds an element and all in it to the schema. */
export function holdToSchema(element: XmlElement, report: (finding: Finding) => void): void {
    const rule = SCHEMA[element.name];
    if (rule === undefined) {
        return; // Said of the element around it.
    }
    holdAttributes(element, rule, report);
    holdChildren(element, rule, report);
    if (element.text !== null) {
        report({message: `There is text in ${element.name}`, help: 'Remove it, or make it a comment.', ...element.text});
    }
    element.children.forEach(child => holdToSchema(child, report));
}

function holdAttributes(element: XmlElement, {attributes}: ElementRule, report: (finding: Finding) => void): void {
    const {start, end} = element;
    for (const [name, {form, required: needed}] of Object.entries(attributes)) {
        const found = element.attributes.get(name);
        if (found === undefined) {
            if (needed) {
                report({message: `${labelOf(element)} has no ${name}`, help: `Add ${name}="…": ${form.says}.`, start, end});
            }
        } else if (!form.pattern.test(found.value)) {
            report({
                message: `${name}="${shortened(found.value)}" of ${labelOf(element)} is not what Moodle reads`,
                help: `Use ${form.says}.`, start: found.start, end: found.end,
            });
        }
    }
    for (const {name, start: from, end: to} of element.attributes.values()) {
        if (attributes[name] === undefined && !/^xmlns(:|$)|^xsi:/.test(name)) {
            report({
                message: `${labelOf(element)} has an attribute that XMLDB does not know: ${name}`,
                help: `It knows ${Object.keys(attributes).filter(known => !(known in ORDER)).join(', ') || 'none'}.`,
                start: from - name.length - 2, end: to + 1,
            });
        }
    }
}

function holdChildren(element: XmlElement, {children}: ElementRule, report: (finding: Finding) => void): void {
    let reached = 0;
    const seen = new Set<string>();
    for (const {name, start, end} of element.children) {
        const place = children.findIndex(child => child.name === name);
        const help = children.length === 0 ? `${element.name} is empty.`
            : `${element.name} holds ${children.map(child => child.name).join(', ')}, in this order.`;
        if (place === -1) {
            // Moodle takes it out before it looks.
            if (!(name === 'STATEMENTS' && element.name === 'XMLDB')) {
                report({message: `${name} has no place in ${element.name}`, help, start, end});
            }
            continue;
        }
        if (place < reached) {
            report({message: `${name} stands too late in ${labelOf(element)}`, help, start, end});
        } else if (seen.has(name) && children[place]?.many === false) {
            report({message: `${labelOf(element)} has ${name} twice`, help: `Put all into one ${name}.`, start, end});
        }
        reached = Math.max(reached, place);
        seen.add(name);
    }
    for (const child of children.filter(({name, required: needed}) => needed && !seen.has(name))) {
        report({
            message: `${labelOf(element)} has no ${child.name}`,
            help: child.name === 'KEYS' ? 'Add KEYS with a primary key on id.'
                : element.name === 'XMLDB' || element.name === 'TABLES'
                    ? 'A plugin without tables has no db/install.xml: remove it.'
                    : `Add at least one ${child.name}, or remove ${element.name}.`,
            start: element.start, end: element.end,
        });
    }
}

/** `FIELD timecreated`, or the element's name alone. */
export function labelOf(element: XmlElement): string {
    const name = element.attributes.get('NAME')?.value.trim() ?? '';
    return name === '' ? element.name : `${element.name} ${name}`;
}

function shortened(value: string): string {
    return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
