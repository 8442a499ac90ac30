import {describe, expect, test} from '@jest/globals';
import {withFiles} from '../../testing/files.js';
import {findMoodle} from '../../core/moodle.js';
import {MoodleCode} from '../../core/moodle-code/moodle-code.js';
import {loadPhpParser} from '../../core/php/parse-php.js';
import {checkFiles, fixFiles} from '../testing/check-files.js';
import {GOOD_INSTALL_XML} from '../testing/install-xml.js';
import {pluginWith} from '../testing/plugin.js';
import {installXml} from './install-xml.js';

const FIELD = '<FIELD NAME="x" TYPE="int" LENGTH="10" NOTNULL="true" SEQUENCE="false"/>';
const problemsOf = (text: string): Promise<string[]> => checkFiles(installXml, pluginWith({'db/install.xml': text}));
const problemsWith = (from: string | RegExp, to: string): Promise<string[]> => problemsOf(GOOD_INSTALL_XML.replace(from, to));

describe('install-xml', () => {
    test('accepts a good file, and a plugin without one', async () => {
        expect(await problemsOf(GOOD_INSTALL_XML)).toEqual([]);
        expect(await checkFiles(installXml, pluginWith({}))).toEqual([]);
    });

    test('leaves a broken file to xml-syntax', async () => {
        expect(await problemsOf(GOOD_INSTALL_XML.slice(0, 800))).toEqual([]);
        expect(await problemsOf('')).toEqual([]);
    });

    test.each([
        ['an attribute that is missing', ' NOTNULL="true" DEFAULT="0"', ' DEFAULT="0"', '9:9-9:83 FIELD userid has no NOTNULL.'],
        ['a table without a comment', ' COMMENT="Notes"', '', '6:5-6:33 TABLE block_ex_note has no COMMENT.'],
        ['an unknown attribute', ' COMMENT="Notes"', ' COMMENT="Notes" ENGINE="x"',
            '6:49-6:59 TABLE block_ex_note has an attribute that XMLDB does not know: ENGINE.'],
        ['an unknown type', 'TYPE="char"', 'TYPE="varchar"', '10:35-10:42 TYPE="varchar" of FIELD title is not what Moodle reads.'],
        ['a type in capitals', 'TYPE="char"', 'TYPE="CHAR"', '10:35-10:39 TYPE="CHAR" of FIELD title is not what Moodle reads.'],
        ['capitals in a name', 'NAME="title" TYPE="char"', 'NAME="Title" TYPE="char"',
            '10:22-10:27 NAME="Title" of FIELD Title is not what Moodle reads.'],
        ['a flag that is none', 'UNIQUE="false"', 'UNIQUE="no"',
            '19:37-19:39 UNIQUE="no" of INDEX title is not what Moodle reads.'],
        ['an unknown key', 'TYPE="foreign"', 'TYPE="index"', '16:34-16:39 TYPE="index" of KEY userid is not what Moodle reads.'],
        ['no keys', /<KEYS>[\s\S]*<\/KEYS>/, '', '6:5-6:49 TABLE block_ex_note has no KEYS.'],
        ['an element out of place', '<FIELDS>', '<FIELDS><KEY NAME="x"/>', '7:15-7:30 KEY has no place in FIELDS.'],
        ['text', '</FIELDS>', 'and more</FIELDS>', '13:7-13:15 There is text in FIELDS.'],
        ['another file\'s path', 'PATH="blocks/ex/db"', 'PATH="blocks/other/db"',
            '2:14-2:29 PATH is blocks/other/db, and the file lies elsewhere.'],
        ['an int without a length', 'TYPE="int" LENGTH="10" NOTNULL="true" DEFAULT', 'TYPE="int" NOTNULL="true" DEFAULT',
            '9:9-9:86 userid is int and has no LENGTH.'],
        ['too long an int', 'LENGTH="10" NOTNULL="true" DEFAULT', 'LENGTH="21" NOTNULL="true" DEFAULT',
            '9:49-9:51 userid is too long: 21 of at most 20 digits.'],
        ['too long a char', '"255"', '"1334"', '10:49-10:53 title is too long: 1334 of at most 1333 characters.'],
        ['decimals of a char', '"255"', '"255" DECIMALS="2"', '10:64-10:65 title is char and cannot have DECIMALS.'],
        ['more decimals than digits', 'DECIMALS="5"', 'DECIMALS="10"', '12:97-12:99 rate has 10 decimals of 10 digits.'],
        ['too many whole digits', 'LENGTH="10" NOTNULL="false"', 'LENGTH="30" NOTNULL="false"',
            '12:97-12:98 rate has more than 20 digits before its point.'],
        ['a default that is no number', 'DEFAULT="0"', 'DEFAULT="NULL"',
            '9:77-9:81 The default of userid is not a whole number: NULL.'],
        ['a field twice', '</FIELDS>', `${FIELD}${FIELD}</FIELDS>`, '13:92-13:93 Table block_ex_note has two of the field x.'],
        ['a key over no field', 'FIELDS="userid" REF', 'FIELDS="user" REF',
            '16:51-16:55 userid is over a field that block_ex_note has not: user.'],
        ['an index over a text', 'FIELDS="title, userid"', 'FIELDS="content"',
            '19:52-19:59 title is over content, which is text and cannot be indexed.'],
        ['a foreign key without its table', ' REFTABLE="user"', '', '16:9-16:75 The foreign key userid has no REFTABLE.'],
        ['a unique key with a table', 'TYPE="foreign"', 'TYPE="unique"',
            '16:68-16:72 The unique key userid cannot have REFTABLE.'],
        ['keys of two lengths', 'REFFIELDS="id"', 'REFFIELDS="id, x"',
            '16:86-16:91 The key userid has 1 of its own fields for 2 of user.'],
        ['no primary key', 'TYPE="primary"', 'TYPE="unique"', '6:5-6:49 Table block_ex_note has no primary key.'],
        ['a sequence that is no key', 'DEFAULT="0" SEQUENCE="false"', 'DEFAULT="0" SEQUENCE="true"',
            '9:90-9:94 userid is a sequence, and the primary key of block_ex_note does not begin with it.'],
    ])('names %s', async (_, from, to, expected) => {
        expect((await problemsWith(from, to))[0]).toBe(`db/install.xml:${expected}`);
    });

    test('counts the bytes of an index', async () => {
        const field = FIELD.replace('TYPE="int" LENGTH="10"', 'TYPE="char" LENGTH="100"');
        const wide = GOOD_INSTALL_XML.replace('</FIELDS>', `${field}</FIELDS>`);
        expect(await problemsOf(wide.replace('"title, userid"', '"title, x"')))
            .toEqual(['db/install.xml:19:52-19:60 title is over fields of 1065 bytes, of at most 999.']);
        expect(await problemsOf(wide.replace('LENGTH="255"', 'LENGTH="256"').replace('"title, userid"', '"title"')))
            .toEqual(['db/install.xml:19:52-19:57 title is over title, which is too long: 256 of at most 255 characters.']);
    });

    test('mends the path', async () => {
        const files = pluginWith({'db/install.xml': GOOD_INSTALL_XML.replace('blocks/ex/db', 'blocks/old/db')});
        expect((await fixFiles(installXml, files))['db/install.xml']).toBe(GOOD_INSTALL_XML);
    });

    test('knows the tables of other components', async () => {
        await withFiles({
            'version.php': '<?php\n$version = 2024100700.00;\n$release = \'4.5\';\n$branch = \'405\';\n',
            'lib/components.json': '{"plugintypes": {"block": "blocks"}, "subsystems": {}}',
            'lib/db/install.xml': GOOD_INSTALL_XML.replace('blocks/ex/db', 'lib/db'),
        }, async folder => {
            const found = findMoodle(folder);
            const moodle = found === null ? undefined : new MoodleCode(found, await loadPhpParser());
            expect(await checkFiles(installXml, pluginWith({'db/install.xml': GOOD_INSTALL_XML}), {...moodle && {moodle}}))
                .toEqual(['db/install.xml:6:18-6:31 core has a table block_ex_note already.']);
        });
    });
});
