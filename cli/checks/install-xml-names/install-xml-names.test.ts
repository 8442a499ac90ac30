import {expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {GOOD_INSTALL_XML} from '../testing/install-xml.js';
import {pluginWith} from '../testing/plugin.js';
import {installXmlNames} from './install-xml-names.js';

const problemsWith = (from: string, to: string): Promise<string[]> =>
    checkFiles(installXmlNames, pluginWith({'db/install.xml': GOOD_INSTALL_XML.replace(from, to)}));

test('install-xml-names counts the characters of a table', async () => {
    const name = 'block_ex_note'.padEnd(54, 's');
    expect(await problemsWith('block_ex_note', name))
        .toEqual([`db/install.xml:6:18-6:72 The name of table ${name} has 54 characters, of at most 53.`]);
    expect(await problemsWith('block_ex_note', name.slice(1))).toEqual([]);
});

test('and of a field', async () => {
    const name = 'rate'.padEnd(64, 's');
    expect(await problemsWith('NAME="rate"', `NAME="${name}"`))
        .toEqual([`db/install.xml:12:22-12:86 The name of field ${name} has 64 characters, of at most 63.`]);
    expect(await problemsWith('NAME="rate"', `NAME="${name.slice(1)}"`)).toEqual([]);
});
