import {expect, test} from '@jest/globals';
import {layOutAsMoodle} from './css-layout.js';

test('CSS is laid out as Moodle\'s stylelint asks, and its map keeps in step', () => {
    const css = [
        '.a:hover, .a[data-x="b, c"]:is(.d, .e) {',
        '  color: red;',
        '}',
        '@media print {',
        '  .a {',
        '    color: blue;',
        '  }',
        '}',
    ].join('\n');
    expect(layOutAsMoodle(css, 'A;B;C;D;E;F;G;H')).toEqual({
        css: [
            '.a:hover,',
            '.a[data-x="b, c"]:is(.d, .e) {',
            '    color: red;',
            '}',
            '',
            '@media print {',
            '    .a {',
            '        color: blue;',
            '    }',
            '}',
            '',
        ].join('\n'),
        mappings: 'A;;B;C;;D;E;F;G;H',
    });
});
