import type {PluginSource} from '../../checks/check.js';
import {readXml} from '../xml/xml-tree.js';
import {readXmldb, type XmldbTable} from './xmldb.js';

/** Where a plugin describes its tables. */
export const INSTALL_XML = 'db/install.xml';

/** The tables that a plugin describes; none where it has no readable db/install.xml. */
export function ownTables(plugin: Pick<PluginSource, 'file'>): XmldbTable[] {
    const file = plugin.file(INSTALL_XML);
    const root = file === null ? null : readXml(file.text);
    return root === null ? [] : readXmldb(root);
}
