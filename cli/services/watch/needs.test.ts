import {describe, expect, test} from '@jest/globals';
import type {Purge} from './moodle/messages.js';
import {mergeNeeds, needsOf, type Deployed, type Needs} from './needs.js';

const files = (what: Deployed['what'], ...paths: string[]): Deployed[] => 
    paths.map(path => ({path, what, before: Buffer.from('old'), after: Buffer.from('new')}));

describe('a file that changed', () => {
    test.each<[path: string, purge: Purge, page: Needs['page']]>([
        ['templates/local/list.mustache', {templates: true}, 'reload'],
        ['amd/build/list.min.js', {js: [{before: 'old', after: 'new'}]}, 'reload'],
        ['lang/en/block_example.php', {strings: true}, 'reload'],
        ['pix/icon.svg', {images: true}, 'reload'],
        ['lib.php', {callbacks: true}, 'reload'],
        ['db/hooks.php', {hooks: true}, 'reload'],
        ['db/events.php', {events: true}, 'reload'],
        ['classes/output/list.php', {}, 'reload'],
        ['styles.css', {}, 'styles'],
        ['amd/src/list.ts', {}, 'nothing'],
        ['amd/build/list.min.js.map', {}, 'nothing'],
        ['scss/styles.scss', {}, 'nothing'],
        ['tests/list_test.php', {}, 'nothing'],
        ['README.md', {}, 'nothing'],
    ])('%s', (path, purge, page) => {
        expect(needsOf(files('changed', path), false)).toMatchObject({purge, page, scss: false});
        expect(Object.keys(needsOf(files('changed', path), false).purge)).toEqual(Object.keys(purge));
    });

    test('of a theme: its SCSS is compiled, pages keep standing', () => {
        expect(needsOf(files('changed', 'scss/post.scss'), true)).toMatchObject({scss: true, page: 'styles', purge: {}});
        expect(needsOf(files('changed', 'style/extra.css'), true)).toMatchObject({css: true, page: 'styles'});
    });

    test('that Moodle reads at an upgrade is named', () => {
        expect(needsOf(files('changed', 'db/access.php', 'lib.php', 'version.php', 'db/install.xml'), false).upgrade)
            .toEqual(['db/access.php', 'version.php', 'db/install.xml']);
    });
});

test('what appears or vanishes changes the list of classes', () => {
    expect(needsOf(files('added', 'classes/new.php'), false).purge).toEqual({classes: true});
    expect(needsOf(files('removed', 'amd/build/old.min.js'), false).purge)
        .toEqual({classes: true, js: [{before: 'old', after: 'new'}]});
    expect(needsOf(files('added', 'templates/new.mustache'), false).purge).toEqual({templates: true});
});

test('modules that changed add up', () => {
    const one = needsOf(files('changed', 'amd/build/a.min.js', 'amd/build/b.min.js'), false);
    expect(mergeNeeds(one, needsOf(files('changed', 'amd/build/c.min.js'), false)).purge.js).toHaveLength(3);
});

test('a reload outweighs styles, whichever comes first', () => {
    const styles = needsOf(files('changed', 'styles.css'), false);
    const reload = needsOf(files('changed', 'lib.php'), false);
    expect(mergeNeeds(styles, reload)).toMatchObject({page: 'reload', css: true, code: true});
    expect(mergeNeeds(reload, styles)).toMatchObject({page: 'reload', css: true, code: true});
});
