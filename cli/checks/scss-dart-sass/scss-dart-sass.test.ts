import {describe, expect, jest, test} from '@jest/globals';
import {pluginAt, runTool} from '../testing/run-tool.js';
import {scssDartSass} from './scss-dart-sass.js';

jest.setTimeout(60_000);

const BOOST = pluginAt('theme/boost', {
    'scss/preset/default.scss': '$primary: blue !default;\n@import "moodle";\n', 'scss/_moodle.scss': '.a { color: $primary; }\n',
});
const CHILD = '<?php\n$THEME->parents = [\'boost\'];\n$THEME->scss = function($theme) {\n    return theme_ex_scss($theme);\n};\n';

describe('scss-dart-sass', () => {
    test('compiles pre-SCSS, the parent\'s preset and post-SCSS as one, and tells an error at its own line', async() => {
        const {problems} = await runTool(scssDartSass, {...BOOST, ...pluginAt('theme/ex', {
            'config.php': CHILD,
            'scss/pre.scss': '$primary: red;\n$own: 1px;\n',
            'scss/post.scss': '.b {\n    color: $primary;\n    width: calc(1px+2px);\n}\n',
        })}, ['theme/ex']);
        expect(problems).toEqual([
            expect.stringMatching(/^theme\/ex\/scss\/post\.scss:3:\d+ warning Dart Sass does not compile this: "\+" and "-"/),
        ]);
    });

    test('is silent where all compiles, and about names that settings may bring', async() => {
        const {problems, skipped} = await runTool(scssDartSass, {...BOOST, ...pluginAt('theme/ex', {
            'config.php': CHILD, 'scss/post.scss': '.b { color: $from-settings; }\n',
        })}, ['theme/ex', 'theme/boost']);
        expect([problems, skipped]).toEqual([[], []]);
    });

    test('tells an error in an imported file once, though two presets import it', async() => {
        const {problems} = await runTool(scssDartSass, pluginAt('theme/ex', {
            'config.php': '<?php\n', 'scss/preset/a.scss': '@import "sub";\n', 'scss/preset/b.scss': '@import "sub";\n',
            'scss/_sub.scss': '.a {\n    b: nth((1, 2), 3);\n}\n',
        }), ['theme/ex']);
        expect(problems).toEqual([expect.stringMatching(/^theme\/ex\/scss\/_sub\.scss:2:8 warning .*Invalid index 3/)]);
    });

    test('compiles the file that the theme names, and says that it knows no main file', async() => {
        const {problems} = await runTool(scssDartSass, pluginAt('theme/ex', {
            'config.php': '<?php\n$THEME->scss = \'site\';\n', 'scss/site.scss': '.a { b: 2**3; }\n',
        }), ['theme/ex']);
        expect(problems).toHaveLength(1);
        const {skipped} = await runTool(scssDartSass, pluginAt('theme/ex', {
            'config.php': '<?php\n$THEME->scss = \'site\';\n', 'scss/other.scss': '.a { b: 2**3; }\n',
        }), ['theme/ex']);
        expect(skipped).toHaveLength(1);
    });
});
