import {INSTALL_XML, ownTables} from '../../core/xmldb/install-xml.js';
import {placeOf} from '../../core/xmldb/xmldb.js';
import type {PluginCheck} from '../check.js';

/**
 * PostgreSQL's names have at most 63 bytes, MariaDB's 64; Moodle keeps 10 of a table's for the site's prefix
 * (NAME_MAX_LENGTH of xmldb_table and xmldb_field, since 4.3).
 */
const MAX_TABLE = 53;
const MAX_FIELD = 63;

export const installXmlNames: PluginCheck = {
    meta: {
        name: 'install-xml-names', severity: 'error',
        summary: 'Names of tables and fields are short enough for PostgreSQL and MariaDB.',
    },
    checkPlugin(plugin, report) {
        for (const table of ownTables(plugin)) {
            if (table.name.length > MAX_TABLE) {
                report(INSTALL_XML, {
                    message: `The name of table ${table.name} has ${table.name.length} characters, of at most ${MAX_TABLE}`,
                    help: 'Shorten it: PostgreSQL takes 63, and Moodle keeps 10 for the site\'s prefix.',
                    ...placeOf(table.element, 'NAME'),
                });
            }
            for (const {name, element} of table.fields.filter(field => field.name.length > MAX_FIELD)) {
                report(INSTALL_XML, {
                    message: `The name of field ${name} has ${name.length} characters, of at most ${MAX_FIELD}`,
                    help: 'Shorten it: PostgreSQL takes no more.', ...placeOf(element, 'NAME'),
                });
            }
        }
    },
};
