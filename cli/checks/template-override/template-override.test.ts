import {afterEach, beforeEach, expect, test} from '@jest/globals';
import type {MoodleCode} from '../../core/moodle-code/moodle-code.js';
import {checkFiles} from '../testing/check-files.js';
import {pluginWithVersion} from '../testing/plugin.js';
import {smallMoodle} from '../testing/small-moodle.js';
import {templateOverride} from './template-override.js';

const NAME = 'mod_forum/post';
const OURS = 'templates/mod_forum/post.mustache';
let moodle: MoodleCode;
let remove: () => void;

beforeEach(async() => {
    ({moodle, remove} = await smallMoodle({
        'mod/forum/version.php': '<?php\n$plugin->component = \'mod_forum\';\n',
        'mod/forum/templates/post.mustache': '{{! A post. }}\n<p>{{text}}</p>\n',
    }));
});

afterEach(() => remove());

const check = (text: string, withMoodle = true): Promise<string[]> => checkFiles(
    templateOverride, {...pluginWithVersion('block_ex', 'theme_ex'), [OURS]: text}, withMoodle ? {moodle} : {});

test('asks where a version of another template comes from, and tells how to say it', async() => {
    const [finding] = await check('<p class="mine">{{text}}</p>');
    expect(finding).toBe(`${OURS}:1:1 This is a version of ${NAME}, and does not say which one it was copied from.`);
});

test('is silent while the original is the same but for comments and space, and warns when it is another', async() => {
    const stale = await check(`{{! Copied from ${NAME}: Moodle 4.5 00000000. }}<p></p>`);
    expect(stale).toEqual([`${OURS}:1:5-1:52 ${NAME} of Moodle 4.5 has changed since it was copied.`]);
    expect(await check(`{{! Copied from ${NAME}: Moodle 4.5 be658662. }}<p></p>`)).toEqual([]);
});

test('warns of a Moodle that it was never compared with, and of a wrong name even without a Moodle', async() => {
    expect(await check(`{{! Copied from ${NAME}: Moodle 5.1 00000000. }}<p></p>`)).toEqual([
        `${OURS}:1:5-1:52 It is not known whether ${NAME} of Moodle 4.5 is what this was copied from.`]);
    expect(await check('{{! Copied from core/other: Moodle 4.5 00000000. }}', false)).toEqual([
        `${OURS}:1:5-1:48 This stands in for ${NAME} but says that it was copied from core/other.`]);
});

test('leaves other templates and other plugins alone', async() => {
    expect(await checkFiles(templateOverride, {
        ...pluginWithVersion('block_ex', 'theme_ex'), 'templates/parts/card.mustache': '', 'templates/card.mustache': '',
    }, {moodle})).toEqual([]);
});
