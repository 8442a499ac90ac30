import {expect, test} from '@jest/globals';
import {checkFiles, fixFiles} from '../testing/check-files.js';
import {pluginWith, pluginWithVersion} from '../testing/plugin.js';
import {mustacheName} from './mustache-name.js';

const files = (path: string, name: string): Record<string, string> => pluginWith({[path]: `{{!\n    @template ${name}\n}}\n`});

test('reports a name that is another template\'s, and mends it', async() => {
    expect(await checkFiles(mustacheName, files('templates/local/row.mustache', 'block_ex/rows')))
        .toEqual(['templates/local/row.mustache:2:15-2:28 The comment calls this template block_ex/rows: it is '
            + 'block_ex/local/row.']);
    const fixed = await fixFiles(mustacheName, files('templates/row.mustache', 'row'));
    expect(fixed['templates/row.mustache']).toBe('{{!\n    @template block_ex/row\n}}\n');
});

test('accepts the right name, none, and in a theme that of the template which it replaces', async() => {
    expect(await checkFiles(mustacheName, files('templates/row.mustache', 'block_ex/row'))).toEqual([]);
    expect(await checkFiles(mustacheName, pluginWith({'templates/row.mustache': '<p>'}))).toEqual([]);
    const theme = pluginWithVersion('block_ex', 'theme_ex');
    expect(await checkFiles(mustacheName, {...theme, 'templates/core/x.mustache': '{{! @template core/x }}'})).toEqual([]);
    expect(await checkFiles(mustacheName, {...theme, 'templates/x.mustache': '{{! @template theme_ex/x }}'})).toEqual([]);
    expect(await checkFiles(mustacheName, {...theme, 'templates/x.mustache': '{{! @template theme_boost/x }}'}))
        .toEqual(['templates/x.mustache:1:15-1:28 The comment calls this template theme_boost/x: it is theme_ex/x.']);
});
