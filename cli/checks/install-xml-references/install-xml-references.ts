import {readAssignments} from '../../core/php/version-assignments.js';
import {INSTALL_XML, ownTables} from '../../core/xmldb/install-xml.js';
import {tablesOf} from '../../core/xmldb/moodle-tables.js';
import {placeOf} from '../../core/xmldb/xmldb.js';
import type {PluginCheck, PluginSource} from '../check.js';

export const installXmlReferences: PluginCheck = {
    meta: {
        name: 'install-xml-references', severity: 'warning', withMoodle: true,
        summary: 'Foreign keys in db/install.xml refer to tables and fields that exist.',
    },
    checkPlugin(plugin, report) {
        const {moodle} = plugin;
        const tables = ownTables(plugin);
        if (tables.length === 0 || moodle === null) {
            return;
        }
        const own = new Map(tables.map(({name, fields}) => [name, new Set(fields.map(field => field.name))]));
        const unseen = hasUnseenDependency(plugin, moodle);
        for (const {name, refTable, refFields, element} of tables.flatMap(({keys}) => keys)) {
            if (refTable === null || refTable === '') {
                continue;
            }
            const fields = own.get(refTable) ?? tablesOf(moodle).get(refTable)?.fields;
            const missing = refFields.find(field => fields?.has(field) === false);
            if (fields === undefined && !unseen) {
                report(INSTALL_XML, {
                    message: `The key ${name} refers to a table that does not exist: ${refTable}`,
                    help: 'Correct the name, or declare the plugin that has it as a dependency.', ...placeOf(element, 'REFTABLE'),
                });
            } else if (missing !== undefined) {
                report(INSTALL_XML, {
                    message: `The key ${name} refers to a field that ${refTable} has not: ${missing}`,
                    help: 'Correct the name.', ...placeOf(element, 'REFFIELDS'),
                });
            }
        }
    },
};

/** Whether the plugin needs another that this Moodle has not: its tables are not known. */
function hasUnseenDependency(plugin: PluginSource, moodle: NonNullable<PluginSource['moodle']>): boolean {
    const php = plugin.file('version.php')?.php();
    const assignments = php === undefined || php.error !== null ? [] : readAssignments(php);
    return assignments.some(({field, value}) => field === 'dependencies' && value.kind === 'array' && value.elements
        .some(({key}) => key?.kind === 'string' && moodle.folderOf(key.value) === null));
}
