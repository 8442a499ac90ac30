import {INSTALL_XML, ownTables} from '../../core/xmldb/install-xml.js';
import {placeOf, type XmldbField, type XmldbTable} from '../../core/xmldb/xmldb.js';
import type {Finding, PluginCheck} from '../check.js';

type Report = (finding: Finding) => void;

export const installXmlAdvice: PluginCheck = {
    meta: {
        name: 'install-xml-advice', severity: 'warning',
        summary: 'db/install.xml says nothing that Moodle has to mend, and its tables are named as Moodle asks.',
    },
    checkPlugin(plugin, report) {
        const say: Report = finding => report(INSTALL_XML, finding);
        for (const table of ownTables(plugin)) {
            if (plugin.component !== null) {
                adviseOnName(table, plugin.component, say);
            }
            adviseOnId(table, say);
            table.fields.forEach(field => adviseOnDefault(field, say));
            adviseOnIndexes(table, say);
        }
    },
};

function adviseOnName({name, element}: XmldbTable, component: string, say: Report): void {
    const prefixes = [component, ...component.startsWith('mod_') ? [component.slice('mod_'.length)] : []];
    if (name !== '' && !prefixes.some(prefix => name === prefix || name.startsWith(`${prefix}_`))) {
        say({
            message: `The name of table ${name} does not begin with the plugin's`,
            help: `Begin it with ${prefixes.at(-1) ?? component}, so that no other plugin's table can have the same name.`,
            ...placeOf(element, 'NAME'),
        });
    }
}

/** $DB->insert_record() and its like need it (the coding style's database rules). */
function adviseOnId({name, fields, keys, element}: XmldbTable, say: Report): void {
    const id = fields.find(field => field.name === 'id');
    if (fields.length === 0 || keys.length === 0) {
        return; // install-xml says it.
    }
    if (id === undefined || !id.sequence || !keys.some(key => key.type === 'primary' && key.fields.join() === 'id')) {
        say({
            message: `Table ${name} has no counted id as its primary key`,
            help: 'Begin it with <FIELD NAME="id" TYPE="int" LENGTH="10" NOTNULL="true" SEQUENCE="true"/> and a primary key on it.',
            ...id === undefined ? {start: element.start, end: element.end} : placeOf(id.element, 'NAME'),
        });
    }
}

/** What xmldb_field::setDefault() mends, with a message to developers. */
function adviseOnDefault({name, type, notNull, sequence, default: value, element}: XmldbField, say: Report): void {
    const attribute = element.attributes.get('DEFAULT');
    if (attribute === undefined || value === null) {
        return;
    }
    const {start, end} = attribute;
    const fix = [{start: start - ' DEFAULT="'.length, end: end + 1, text: ''}];
    if (type === 'char' && notNull && value === '') {
        say({
            message: `${name} is NOTNULL and its default is empty`,
            help: 'Remove DEFAULT: Moodle sets what fits the database.', start, end,
        });
    } else if (type === 'text' || type === 'binary') {
        say({message: `${name} is ${type} and cannot have a default`, help: 'Remove DEFAULT: Moodle ignores it.', start, end});
    } else if (sequence) {
        say({message: `${name} counts by itself and has a default`, help: 'Remove DEFAULT.', start, end, fix});
    }
}

function adviseOnIndexes({keys, indexes}: XmldbTable, say: Report): void {
    const seen = new Map(keys.map(({name, fields}) => [fields.join(), `the key ${name}`]));
    for (const {name, fields, element} of indexes) {
        const same = seen.get(fields.join());
        if (same !== undefined) {
            say({
                message: `The index ${name} is over the same fields as ${same}`,
                help: 'Remove it: a key makes an index of its own, and Oracle takes no second one.', ...placeOf(element, 'FIELDS'),
            });
        }
        seen.set(fields.join(), `the index ${name}`);
    }
}
