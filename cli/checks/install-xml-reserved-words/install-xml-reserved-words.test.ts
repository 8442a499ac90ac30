import {expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {GOOD_INSTALL_XML} from '../testing/install-xml.js';
import {pluginWith} from '../testing/plugin.js';
import {installXmlReservedWords} from './install-xml-reserved-words.js';

const problemsWith = (from: string, to: string): Promise<string[]> =>
    checkFiles(installXmlReservedWords, pluginWith({'db/install.xml': GOOD_INSTALL_XML.replace(from, to)}));

test.each([
    ['NAME="rate"', 'NAME="rank"', '12:22-12:26 The field rank has a name that is reserved in MariaDB and MySQL.'],
    ['NAME="rate"', 'NAME="offset"', '12:22-12:28 The field offset has a name that is reserved in PostgreSQL.'],
    ['NAME="rate"', 'NAME="size"', '12:22-12:26 The field size has a name that is reserved in Oracle.'],
    ['NAME="rate"', 'NAME="plan"', '12:22-12:26 The field plan has a name that is reserved in SQL Server.'],
    ['NAME="block_ex_note"', 'NAME="groups"', '6:18-6:24 The table groups has a name that is reserved in MariaDB and MySQL.'],
])('install-xml-reserved-words names %s as %s', async (from, to, expected) => {
    expect(await problemsWith(from, to)).toEqual([`db/install.xml:${expected}`]);
});

test('and no other name', async () => {
    expect(await problemsWith('NAME="rate"', 'NAME="ranking"')).toEqual([]);
});
