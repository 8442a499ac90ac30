import {describe, expect, test} from '@jest/globals';
import {UserError} from '../../core/errors.js';
import {requirePluginName} from './plugin-name.js';

/** What a user is told of this name; null where it is taken. */
function refusal(type: string, name: string): string | null {
    try {
        requirePluginName(type, name);
        return null;
    } catch (error) {
        if (error instanceof UserError) {
            return `${error.message}. ${error.help}`;
        }
        throw error;
    }
}

describe('requirePluginName', () => {
    test.each([
        ['block', 'greeting'], ['block', 'lectern_my2'], ['mod', 'countdown'], ['mod', 'x'], ['theme', 'academy'],
        ['qtype', 'table'], ['local', 'myfor'],
    ])('takes %s_%s', (type, name) => {
        expect(refusal(type, name)).toBeNull();
    });

    test.each([
        ['block', 'Greeting', /small letters.*Try greeting/],
        ['block', 'my-block', /Try my_block/],
        ['block', '2fast', /begins with a letter.*Try fast/],
        ['block', 'a__b', /single underscores.*Try a_b/],
        ['block', 'greeting_', /does not end with _.*Try greeting/],
        ['block', 'g', /two or more/],
        ['block', '', /Not a name/],
        ['block', '../evil', /Not a name.*Try evil/],
        ['block', 'größe', /Not a name/],
        ['mod', 'my_activity', /no underscore.*Try myactivity/],
    ])('refuses the form of %s_%s', (type, name, expected) => {
        expect(refusal(type, name)).toMatch(expected);
    });

    test('a name no longer than its column in core is taken, one longer is not', () => {
        expect(refusal('mod', 'a'.repeat(20))).toBeNull();
        expect(refusal('mod', 'a'.repeat(21))).toMatch(/21 characters.*20 in modules\.name/);
        expect(refusal('block', 'a'.repeat(40))).toBeNull();
        expect(refusal('block', 'a'.repeat(41))).toMatch(/block\.name/);
        expect(refusal('local', 'a'.repeat(94))).toBeNull();
        expect(refusal('local', 'a'.repeat(95))).toMatch(/94 in config_plugins\.plugin/);
    });

    test('words of PHP\'s are refused for every type, words of SQL\'s where a table has the name', () => {
        expect(refusal('local', 'class')).toMatch(/reserved word of PHP.*myclass/);
        expect(refusal('mod', 'group')).toMatch(/reserved word of SQL/);
        expect(refusal('local', 'group')).toBeNull();
    });

    test('names of Moodle\'s own are refused: plugins it has, subplugins, plugins it deletes, parts of core', () => {
        expect(refusal('block', 'html')).toMatch(/of its own named block_html/);
        expect(refusal('tiny', 'h5p')).toMatch(/tiny_h5p/);
        expect(refusal('mod', 'qbank')).toMatch(/mod_qbank/); // New in 5.0.
        expect(refusal('filter', 'tidy')).toMatch(/has, or had/); // Deleted in 5.0.
        expect(refusal('mod', 'badges')).toMatch(/core_badges/);
    });

    test('a name that repeats the type is told the command that was meant', () => {
        expect(refusal('block', 'block_greeting')).toMatch(/`lectern new block greeting`/);
    });
});
