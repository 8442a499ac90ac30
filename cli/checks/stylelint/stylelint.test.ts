import {describe, expect, jest, test} from '@jest/globals';
import {pluginAt, runTool} from '../testing/run-tool.js';
import {stylelint} from './stylelint.js';

jest.setTimeout(120_000); // Each run starts processes, and a machine may be busy.

const RULES = `{
    "customSyntax": "postcss-scss",
    "plugins": ["stylelint-csstree-validator"],
    "rules": {
        "csstree/validator": {"syntaxExtensions": ["sass"]},
        "unit-disallowed-list": ["pt"], # As Moodle's: with a comment of YAML's.
        "color-hex-case": ["lower", {"severity": "warning"}],
        "declaration-block-trailing-semicolon": "always"
    }
}`;

const BAD = '.a {\n    color: #ABC;\n    width: 3pt;\n    wombat: 1\n}\n';

describe('stylelint', () => {
    test('finds what the Moodle\'s rules forbid in a plugin\'s styles.css alone', async() => {
        const {problems} = await runTool(stylelint, {
            '.stylelintrc': RULES, ...pluginAt('local/ex', {'styles.css': BAD, 'other.css': BAD, 'scss/part.scss': BAD}),
        }, ['local/ex']);
        expect(problems).toEqual([
            'local/ex/styles.css:2:12 warning Expected "#ABC" to be "#abc" (color-hex-case).',
            'local/ex/styles.css:3:13 error Unexpected unit "pt" (unit-disallowed-list).',
            'local/ex/styles.css:4:13 error Expected a trailing semicolon (declaration-block-trailing-semicolon).',
            'local/ex/styles.css:4:5 error Unknown property `wombat` (csstree/validator).',
        ]);
    });

    test('finds it in all of a theme\'s SCSS, and in its CSS only where it has none', async() => {
        const bad = '$x: 1;\n.a { .b { width: $x; height: 3pt; } }\n';
        const scss = await runTool(stylelint, {
            '.stylelintrc': RULES, ...pluginAt('theme/ex', {'scss/sub/a.scss': bad, 'style/b.css': BAD}),
        }, ['theme/ex']);
        expect(scss.problems).toEqual(['theme/ex/scss/sub/a.scss:2:31 error Unexpected unit "pt" (unit-disallowed-list).']);
        const css = await runTool(stylelint, {'.stylelintrc': RULES, ...pluginAt('theme/ex', {'style/b.css': BAD})}, ['theme/ex']);
        expect(css.problems).toHaveLength(4);
    });

    test('lints what the build makes of a plugin\'s SCSS, and tells it of the SCSS', async() => {
        const {problems} = await runTool(stylelint, {'.stylelintrc': RULES, ...pluginAt('local/ex', {
            'scss/styles.scss': '@import "part";\n\n.a {\n    .b {\n        width: 3pt;\n    }\n}\n',
            'scss/_part.scss': '.c {\n    height: 4pt;\n}\n',
        })}, ['local/ex']);
        expect(problems).toEqual([
            'local/ex/scss/_part.scss:2:5 error Unexpected unit "pt" (unit-disallowed-list).',
            'local/ex/scss/styles.scss:5:9 error Unexpected unit "pt" (unit-disallowed-list).',
        ]);
    });

    test('mends what the rules can mend', async() => {
        const {problems, read} = await runTool(
            stylelint, {'.stylelintrc': RULES, ...pluginAt('local/ex', {'styles.css': BAD})}, ['local/ex'], {fix: true},
        );
        expect(await read('local/ex/styles.css')).toBe('.a {\n    color: #abc;\n    width: 3pt;\n    wombat: 1;\n}\n');
        expect(problems).toHaveLength(2);
    });

    test('tells a syntax error', async() => {
        const {problems} = await runTool(
            stylelint, {'.stylelintrc': RULES, ...pluginAt('local/ex', {'styles.css': '.a {\n'})}, ['local/ex'],
        );
        expect(problems).toEqual(['local/ex/styles.css:1:1 error Unclosed block.']);
    });
});
