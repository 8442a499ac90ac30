import {existsSync, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {describe, expect, jest, test} from '@jest/globals';
import {cacheDir} from '../../core/cache-dir.js';
import {findMoodle} from '../../core/moodle.js';
import {listFiles} from '../../core/list-files.js';
import {withFiles} from '../../testing/files.js';
import {pluginAt, runTool} from '../testing/run-tool.js';
import {scssCompiles} from './scss-compiles.js';

jest.setTimeout(120_000);

const THEME = pluginAt('theme/ex', {'config.php': '<?php\n$THEME->scss = \'site\';\n', 'scss/site.scss': '.a { b: c; }\n'});

/** The Moodle checkouts that `lectern site add` keeps, and one that the environment names. */
const moodles = [process.env['LECTERN_TEST_MOODLE'] ?? '', ...copiesIn(cacheDir('sites'))].flatMap(folder => {
    const moodle = folder === '' ? null : findMoodle(folder);
    return moodle === null ? [] : [moodle];
});
const hasPhp = (process.env['PATH'] ?? '').split(delimiter).some(folder => existsSync(join(folder, 'php')));

describe('scss-compiles', () => {
    test('says that a Moodle has no compiler, or that PHP is not there', async() => {
        const {problems, skipped} = await runTool(scssCompiles, THEME, ['theme/ex']);
        expect([problems, skipped.length]).toEqual([[], 1]);
    });

    (hasPhp && moodles.length > 0 ? test : test.skip)('tells what the scssphp of a Moodle refuses, at its place', async() => {
        const files = {
            'version.php': '<?php\n$plugin->component = \'theme_ex\';\n',
            'config.php': '<?php\n$THEME->scss = \'site\';\n',
            'scss/site.scss': '@import "good";\n@import "sub";\n',
            'scss/_good.scss': '@layer x { .a { b: min(100% - 2rem, 3rem); } }\n',
            'scss/_sub.scss': '@mixin m($x) {\n    b: sign($x - 1vw);\n}\n.a {\n    @include m(1px);\n}\n',
        };
        for (const moodle of moodles) {
            await withFiles(files, async folder => {
                const {problems} = await scssCompiles.runTool({
                    branch: null, fix: false, asked: false,
                    plugins: [{folder, component: 'theme_ex', paths: await listFiles(folder), moodle}],
                });
                expect(problems.map(({file, line}) => [file.slice(folder.length + 1), line])).toEqual([['scss/_sub.scss', 2]]);
            });
        }
    });
});

function copiesIn(folder: string): string[] {
    return existsSync(folder) ? readdirSync(folder).map(name => join(folder, name, 'code')) : [];
}
