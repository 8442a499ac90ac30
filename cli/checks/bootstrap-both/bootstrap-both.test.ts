import {expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWithVersion} from '../testing/plugin.js';
import {bootstrapBoth} from './bootstrap-both.js';

const problemsOf = (body: string, supported: string): Promise<string[]> => checkFiles(bootstrapBoth, {
    ...pluginWithVersion(/\n$/, `\n$plugin->supported = ${supported};\n`), 'templates/a.mustache': body,
});
const OLD = '<p class="sr-only ml-2">\n<button data-toggle="modal">\n';

test('asks for the second name where 4.5 and 5 know only their own', async() => {
    expect(await problemsOf(OLD, '[405, 501]')).toEqual([
        'templates/a.mustache:1:11-1:18 The class sr-only is Bootstrap 4\'s, and Moodle 4.5 knows no other.',
        'templates/a.mustache:2:9-2:20 data-toggle alone is Bootstrap 4\'s: Moodle 5 renames it in the browser, until 6.0.',
    ]);
});

test('is silent where both stand, and where one branch is all', async() => {
    const both = '<p class="sr-only visually-hidden"><button data-toggle="modal" data-bs-toggle="modal">';
    expect(await problemsOf(both, '[405, 501]')).toEqual([]);
    expect(await problemsOf(OLD, '[405, 405]')).toEqual([]);
    expect(await problemsOf(OLD, '[500, 501]')).toEqual([]);
});

test('before 4.5 no class of Bootstrap 5 is known', async() => {
    const older = {...pluginWithVersion('2024100700', '2022112800'), 'templates/a.mustache': '<p class="ml-2">'};
    expect(await checkFiles(bootstrapBoth, older))
        .toEqual(['templates/a.mustache:1:11-1:15 The class ml-2 is Bootstrap 4\'s, and Moodle before 4.5 knows no other.']);
});
