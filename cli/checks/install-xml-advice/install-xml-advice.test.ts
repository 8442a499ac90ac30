import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {GOOD_INSTALL_XML} from '../testing/install-xml.js';
import {pluginWith, pluginWithVersion} from '../testing/plugin.js';
import {installXmlAdvice} from './install-xml-advice.js';

const problemsWith = (from: string, to: string): Promise<string[]> =>
    checkFiles(installXmlAdvice, pluginWith({'db/install.xml': GOOD_INSTALL_XML.replace(from, to)}));

describe('install-xml-advice', () => {
    test.each([
        ['a table of another\'s name', 'block_ex_note', 'ex_note',
            '6:18-6:25 The name of table ex_note does not begin with the plugin\'s.'],
        ['no counted id', 'NOTNULL="true" SEQUENCE="true"', 'NOTNULL="true" SEQUENCE="false"',
            '8:22-8:24 Table block_ex_note has no counted id as its primary key.'],
        ['an empty default', 'LENGTH="255" NOTNULL="true"', 'LENGTH="255" NOTNULL="true" DEFAULT=""',
            '10:78 title is NOTNULL and its default is empty.'],
        ['a default of a text', 'TYPE="text" NOTNULL="false"', 'TYPE="text" NOTNULL="false" DEFAULT="x"',
            '11:68-11:69 content is text and cannot have a default.'],
        ['a default of a sequence', 'NOTNULL="true" SEQUENCE="true"', 'NOTNULL="true" DEFAULT="0" SEQUENCE="true"',
            '8:73-8:74 id counts by itself and has a default.'],
        ['an index that a key makes', 'FIELDS="title, userid"', 'FIELDS="userid"',
            '19:52-19:58 The index title is over the same fields as the key userid.'],
    ])('warns of %s', async (_, from, to, expected) => {
        expect(await problemsWith(from, to)).toEqual([`db/install.xml:${expected}`]);
    });

    test('accepts a good file, and an activity\'s tables by its plain name', async () => {
        expect(await problemsWith('', '')).toEqual([]);
        expect(await checkFiles(installXmlAdvice, {
            ...pluginWithVersion('block_ex', 'mod_ex'), 'db/install.xml': GOOD_INSTALL_XML.replace('block_ex_note', 'ex_note'),
        })).toEqual([]);
    });
});
