import {expect, test} from '@jest/globals';
import {withFiles} from '../testing/files.js';
import {listFiles} from './list-files.js';

test('what never belongs to a plugin is left out at every depth', async() => {
    await withFiles({'a/.git/x': '', 'a/node_modules/x': '', 'a/b.php': '', '.env': '', 'c.php': ''}, async folder => {
        expect(await listFiles(folder)).toEqual(['a/b.php', 'c.php']);
    });
});

test('what zip made in the plugin\'s own folder is not packed the next time', async() => {
    await withFiles({
        'version.php': '', 'dist/SHA256SUMS': '', 'dist/block_a-1.zip': '',
        'build/block_a/version.php': '', 'build/block_a/lib.php': '',
    }, async folder => {
        expect(await listFiles(folder)).toEqual(['version.php']);
    });
});

test('folders of the same names that hold the plugin\'s own files stay', async() => {
    await withFiles({'version.php': '', 'dist/vendor.js': '', 'build/tool.php': '', 'js/dist/SHA256SUMS': ''}, async folder => {
        expect(await listFiles(folder)).toEqual(['build/tool.php', 'dist/vendor.js', 'js/dist/SHA256SUMS', 'version.php']);
    });
});
