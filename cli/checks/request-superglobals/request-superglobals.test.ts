import {expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {requestSuperglobals} from './request-superglobals.js';

const problemsOf = (code: string, path = 'view.php'): Promise<string[]> =>
    checkFiles(requestSuperglobals, pluginWith({[path]: `<?php\n${code}\n`}));

test.each(['$_GET', '$_POST', '$_REQUEST'])('request-superglobals names a read of %s', async name => {
    expect(await problemsOf(`$id = ${name}['id'];`))
        .toEqual([`view.php:2:7-2:${7 + name.length} ${name} is read as it came, not cleaned.`]);
});

test('and no question, no comment, no value that is put there, no test', async () => {
    expect(await problemsOf('if (isset($_GET[\'id\']) && !empty($_POST[\'x\'])) {}\n// $_GET[\'id\']\n$_POST[\'a\'][\'b\'] = 1;\n'
        + 'unset($_GET[\'x\']);\necho \'$_GET[id]\', count($_POST);')).toEqual([]);
    expect(await problemsOf('echo $_GET[\'id\'];', 'tests/view_test.php')).toEqual([]);
});
