import {INSTALL_XML} from '../../core/xmldb/install-xml.js';
import {tablesOf} from '../../core/xmldb/moodle-tables.js';
import {pathInMoodle} from '../../core/xmldb/path-in-moodle.js';
import {placeOf, readXmldb} from '../../core/xmldb/xmldb.js';
import {readXml} from '../../core/xml/xml-tree.js';
import type {Finding, PluginCheck} from '../check.js';
import {holdField} from './field-rules.js';
import {holdToSchema} from './schema.js';
import {holdNames, holdTable} from './table-rules.js';

/** A db/install.xml that Moodle's installer, or one of its databases, would not take. */
export const installXml: PluginCheck = {
    meta: {
        name: 'install-xml', severity: 'error', summary: 'db/install.xml fits XMLDB\'s schema, and Moodle can make its tables.',
        withMoodle: true,
    },
    checkPlugin(plugin, report) {
        const file = plugin.file(INSTALL_XML);
        const root = file === null ? null : readXml(file.text);
        if (root === null) {
            return; // None, or xml-syntax has said it.
        }
        const say = (finding: Finding): void => report(INSTALL_XML, finding);
        if (root.name !== 'XMLDB') {
            say({
                message: `This file describes no tables: its root is ${root.name}`,
                help: 'Make it XMLDB, as Moodle\'s XMLDB editor does.', start: root.start, end: root.end,
            });
            return;
        }
        holdToSchema(root, say);
        const path = root.attributes.get('PATH');
        const right = pathInMoodle(plugin);
        if (path !== undefined && right !== null && path.value.trim().replace(/\/+$/, '') !== `${right}/db`) {
            say({
                message: `PATH is ${path.value.trim() || 'empty'}, and the file lies elsewhere`,
                help: `Write PATH="${right}/db".`, start: path.start, end: path.end,
                fix: [{start: path.start, end: path.end, text: `${right}/db`}],
            });
        }
        const tables = readXmldb(root);
        holdNames(tables, name => `There are two tables ${name}`, say);
        for (const table of tables) {
            table.fields.forEach(field => holdField(field, say));
            holdTable(table, say);
            const other = plugin.moodle === null ? undefined : tablesOf(plugin.moodle).get(table.name);
            if (other !== undefined && plugin.component !== null && other.component !== plugin.component) {
                say({
                    message: `${other.component} has a table ${table.name} already`,
                    help: `Begin the name with the plugin's own: ${plugin.component}.`, ...placeOf(table.element, 'NAME'),
                });
            }
        }
    },
};
