import {INSTALL_XML, ownTables} from '../../core/xmldb/install-xml.js';
import {reservedIn} from '../../core/xmldb/reserved-words.js';
import {placeOf} from '../../core/xmldb/xmldb.js';
import type {PluginCheck} from '../check.js';

export const installXmlReservedWords: PluginCheck = {
    meta: {
        name: 'install-xml-reserved-words', severity: 'warning',
        summary: 'No table or field has a name that is a word of SQL in one of Moodle\'s databases.',
    },
    checkPlugin(plugin, report) {
        for (const table of ownTables(plugin)) {
            const named = [['table', table] as const, ...table.fields.map(field => ['field', field] as const)];
            for (const [what, {name, element}] of named) {
                const databases = reservedIn(name);
                if (databases.length > 0) {
                    report(INSTALL_XML, {
                        message: `The ${what} ${name} has a name that is reserved in ${databases.join(', ')}`,
                        help: what === 'table'
                            ? `Begin it with the component's name, e.g. ${plugin.component ?? 'local_x'}_${name}.`
                            : 'Choose another name: SQL that uses this one fails there.',
                        ...placeOf(element, 'NAME'),
                    });
                }
            }
        }
    },
};
