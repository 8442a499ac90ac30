import {expect, test} from '@jest/globals';
import type {FileCheck} from '../../checks/check.js';
import {checkFiles} from '../../checks/testing/check-files.js';

const LIBRARY = '<libraries><library><location>lib/other</location></library></libraries>';
const check = (thirdParty: object): FileCheck => ({
    meta: {name: 'any', severity: 'error', summary: 'Any.', ...thirdParty},
    wants: path => path.endsWith('.php'),
    checkFile: (_file, report) => report({message: 'Found', start: 0}),
});

test('what is found in third-party code is dropped, unless the check is meant for it', async () => {
    const files = {'thirdpartylibs.xml': LIBRARY, 'lib/other/a.php': '', 'lib/own.php': '', 'vendor/b/c.php': ''};
    expect(await checkFiles(check({}), files)).toEqual(['lib/own.php:1:1 Found.']);
    expect(await checkFiles(check({thirdParty: true}), files)).toEqual([
        'lib/other/a.php:1:1 Found.', 'lib/own.php:1:1 Found.', 'vendor/b/c.php:1:1 Found.',
    ]);
});
