import {expect, test} from '@jest/globals';
import {withFiles} from '../../testing/files.js';
import {findMoodle} from '../../core/moodle.js';
import {MoodleCode} from '../../core/moodle-code/moodle-code.js';
import {loadPhpParser} from '../../core/php/parse-php.js';
import {checkFiles} from '../testing/check-files.js';
import {GOOD_INSTALL_XML} from '../testing/install-xml.js';
import {pluginWith, pluginWithVersion} from '../testing/plugin.js';
import {installXmlReferences} from './install-xml-references.js';

const USERS = GOOD_INSTALL_XML.replace('block_ex_note', 'user');

async function problemsIn(files: Record<string, string>): Promise<string[]> {
    return withFiles({
        'version.php': '<?php\n$version = 2024100700.00;\n$release = \'4.5\';\n$branch = \'405\';\n',
        'lib/components.json': '{"plugintypes": {"block": "blocks"}, "subsystems": {}}',
        'lib/db/install.xml': USERS,
    }, async folder => {
        const found = findMoodle(folder);
        const moodle = found === null ? undefined : new MoodleCode(found, await loadPhpParser());
        return checkFiles(installXmlReferences, files, {...moodle && {moodle}});
    });
}

const withXml = (text: string): Record<string, string> => pluginWith({'db/install.xml': text});

test('install-xml-references accepts what exists, in the Moodle and in the plugin', async () => {
    expect(await problemsIn(withXml(GOOD_INSTALL_XML))).toEqual([]);
    expect(await problemsIn(withXml(GOOD_INSTALL_XML.replace('REFTABLE="user"', 'REFTABLE="block_ex_note"')))).toEqual([]);
});

test('names a table and a field that do not exist', async () => {
    expect(await problemsIn(withXml(GOOD_INSTALL_XML.replace('REFTABLE="user"', 'REFTABLE="users"'))))
        .toEqual(['db/install.xml:16:69-16:74 The key userid refers to a table that does not exist: users.']);
    expect(await problemsIn(withXml(GOOD_INSTALL_XML.replace('REFFIELDS="id"', 'REFFIELDS="uid"'))))
        .toEqual(['db/install.xml:16:86-16:89 The key userid refers to a field that user has not: uid.']);
});

test('is silent of tables that a dependency may have, and without a Moodle', async () => {
    const text = GOOD_INSTALL_XML.replace('REFTABLE="user"', 'REFTABLE="local_other"');
    expect(await problemsIn({
        ...pluginWithVersion('$plugin->maturity', '$plugin->dependencies = [\'local_other\' => 1];\n$plugin->maturity'),
        'db/install.xml': text,
    })).toEqual([]);
    expect(await checkFiles(installXmlReferences, withXml(text))).toEqual([]);
});
