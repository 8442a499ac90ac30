import {describe, expect, test} from '@jest/globals';
import {fillIn, fillInPath, type Values} from './tokens.js';

const VALUES: Values = {
    component: 'block_greeting', name: 'greeting', title: 'Ada\'s "Hello" & more', copyright: '2026 Ada O\'Hara <ada@example.com>',
    version: '2026112600', requires: '2024100700', oldest: '405', newest: '501',
    home: 'blocks/greeting', does: 'Greets.', try: 'Look.',
};

describe('fillIn', () => {
    test('tokens are found beside underscores', () => {
        expect(fillIn('lib.php', 'function __component___extend() restore___name___task __CLASS__ __construct', VALUES))
            .toBe('function block_greeting_extend() restore_greeting_task __CLASS__ __construct');
        expect(fillInPath('lang/en/__component__.php', VALUES)).toBe('lang/en/block_greeting.php');
    });

    test('a title is escaped as its file asks, and a name in a comment is not', () => {
        expect(fillIn('a.php', '\'__title__\' // __copyright__', VALUES))
            .toBe('\'Ada\\\'s "Hello" & more\' // 2026 Ada O\'Hara <ada@example.com>');
        expect(fillIn('db/install.xml', '__title__', VALUES)).toBe('Ada\'s &quot;Hello&quot; &amp; more');
        expect(fillIn('README.md', '__title__', VALUES)).toBe(VALUES.title);
    });

    test('the licence is commented as the line that stands for it', () => {
        const php = fillIn('a.php', '// __licence__\nx', VALUES);
        expect(php).toMatch(/^\/\/ This file is part of Moodle.*\n\/\/\n\/\/ Moodle is free/);
        expect(php).toMatch(/licenses\/>\.\nx$/);
        expect(fillIn('a.mustache', '{{!\n    __licence__\n}}', VALUES)).toMatch(/^\{\{!\n {4}This file.*\n\n {4}Moodle is free/);
    });

    test('language strings are sorted by identifier, whatever the plugin\'s name', () => {
        const text = '$string[\'__name__:view\'] = \'a\';\n$string[\'zoo\'] = \'b\';\n$string[\'arm\'] = \'c\';\n';
        expect(fillIn('lang/en/x.php', text, VALUES))
            .toBe('$string[\'arm\'] = \'c\';\n$string[\'greeting:view\'] = \'a\';\n$string[\'zoo\'] = \'b\';\n');
    });

    test('a token that nothing stands for is the skeleton\'s fault', () => {
        expect(() => fillIn('a.php', '__titel__', VALUES)).toThrow(/Unknown token __titel__ in the skeleton's a\.php/);
    });
});
