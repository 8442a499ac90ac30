import {expect, test} from '@jest/globals';
import type {SiteFacts} from '../moodle/messages.js';
import type {MoodleLink} from '../moodle/moodle-link.js';
import {ThemeStyles} from './theme-styles.js';

/** The Moodle's side: what it would hand to its compiler, and what it was given. */
function moodleWith(scss: {text: string}): {link: MoodleLink; stored: string[]} {
    const facts = {theme: 'x', parents: ['boost']};
    const stored: string[] = [];
    const ask = async(command: string, args: {compiled?: string}): Promise<unknown> => {
        if (command === 'styles') {
            stored.push(args.compiled ?? '');
        }
        return command === 'scss' ? {scss: scss.text, paths: []} : command === 'site' ? facts : {theme: 'x', rev: '1_1'};
    };
    return {link: {ask} as unknown as MoodleLink, stored};
}

test('where the quick way comes to something else, the proof puts it right', async() => {
    const scss = {text: '$late: blue;\n@mixin set { $late: red !global; }\n@include set;\n.a { color: $late; }\n'};
    const {link, stored} = moodleWith(scss);
    const styles = new ThemeStyles(link, {theme: 'x', parents: []} as unknown as SiteFacts, file => file);
    try {
        expect(await styles.renew()).toMatchObject({proven: true});
        scss.text = scss.text.replace('.a {', '.a { top: 0;');
        expect(await styles.renew()).toMatchObject({proven: false});
        expect(await styles.prove(() => true)).toMatchObject({proven: true});
        expect(stored.map(css => css.replace(/\s/g, ''))).toEqual([
            '.a{color:red;}', '.a{top:0;color:blue;}', '.a{top:0;color:red;}',
        ]);
        expect(await styles.prove(() => true)).toBeNull();
    } finally {
        await styles.close();
    }
});

test('plain CSS that is saved after a quick compile leaves it to be proven', async() => {
    const scss = {text: '.b { top: 0; }\n.a { left: 0; }\n'};
    const {link} = moodleWith(scss);
    const styles = new ThemeStyles(link, {theme: 'x', parents: []} as unknown as SiteFacts, file => file);
    try {
        await styles.renew();
        scss.text = scss.text.replace('left: 0', 'left: 1px');
        expect(await styles.renew()).toMatchObject({proven: false});
        expect(await styles.renewPlain()).toMatchObject({proven: false});
        expect(await styles.prove(() => true)).toBeNull();
        expect(await styles.renewPlain()).toMatchObject({proven: true});
    } finally {
        await styles.close();
    }
});

test('a proof that something newer overtook changes nothing', async() => {
    const scss = {text: '$late: blue;\n@mixin set { $late: red !global; }\n@include set;\n.a { color: $late; }\n'};
    const {link, stored} = moodleWith(scss);
    const styles = new ThemeStyles(link, {theme: 'x', parents: []} as unknown as SiteFacts, file => file);
    try {
        await styles.renew();
        scss.text = scss.text.replace('.a {', '.a { top: 0;');
        await styles.renew();
        expect(await styles.prove(() => false)).toBeNull();
        expect(stored).toHaveLength(2);
    } finally {
        await styles.close();
    }
});
