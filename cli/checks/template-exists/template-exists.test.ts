import {expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWith, pluginWithVersion} from '../testing/plugin.js';
import {templateExists} from './template-exists.js';

test('reports templates that are named and not there', async() => {
    expect(await checkFiles(templateExists, pluginWith({
        'templates/a.mustache': '{{> block_ex/b }}\n{{< block_ex/frame }}\n  {{$x}}{{> item}}{{/x}}\n{{/ block_ex/frame }}\n',
        'view.php': '<?php\necho $OUTPUT->render_from_template(\'block_ex/nothing\', []);\n',
        'amd/src/a.js': 'import Templates from \'core/templates\';\nTemplates.renderForPromise(\'block_ex/none\', {});\n',
    }))).toEqual([
        'amd/src/a.js:2:29-2:42 There is no template block_ex/none.',
        'templates/a.mustache:1:1-1:18 There is no template block_ex/b.',
        'templates/a.mustache:2:1-2:22 There is no template block_ex/frame.',
        'templates/a.mustache:3:9-3:19 \'item\' names no template: the component is not in it.',
        'view.php:2:37-2:53 There is no template block_ex/nothing.',
    ]);
});

test('is silent about templates that are there, belong to others, or are named by code', async() => {
    expect(await checkFiles(templateExists, pluginWith({
        'templates/a.mustache': '{{> block_ex/local/b }}{{> core/loading }}{{! {{> block_ex/never }}',
        'templates/local/b.mustache': '',
        'view.php': '<?php\n$o->render_from_template(\'block_ex/a\', []);\n$o->render_from_template("block_ex/$x", '
            + '[]);\n$o->render_from_template(self::T, []);\n',
    }))).toEqual([]);
    expect(await checkFiles(templateExists, {
        ...pluginWithVersion('block_ex', 'theme_ex'), 'templates/a.mustache': '{{> core/mine }}',
            'templates/core/mine.mustache': '',
    })).toEqual([]);
});
