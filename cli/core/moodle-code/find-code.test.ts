import {describe, expect, test} from '@jest/globals';
import {withFiles} from '../../testing/files.js';
import {findMoodle} from '../moodle.js';
import {readOutline} from '../php/outline/read-outline.js';
import {loadPhpParser} from '../php/parse-php.js';
import type {CodeFinder, FoundFunction} from './code-file.js';
import {codeFinder} from './find-code.js';
import {MoodleCode} from './moodle-code.js';
import {reaches} from './reach.js';

const MOODLE = {
    'version.php': '<?php\n$version = 2024100705.00;\n$branch = \'405\';\n$release = \'4.5.5\';\n',
    'lib/components.json': '{"plugintypes": {"mod": "mod", "block": "blocks"}, "subsystems": {"course": "course", "user": null}}',
    'lang/en/moodle.php': '<?php\n$string[\'yes\'] = \'Yes\';\n',
    'lang/en/course.php': '<?php\n$string[\'courses\'] = \'Courses\';\n',
    'mod/forum/version.php': '<?php\n$plugin->component = \'mod_forum\';\n',
    'mod/forum/lang/en/forum.php': '<?php\n$string["post"] = \'Post\';\n',
    'course/lib.php': '<?php\nfunction course_page() {\n    require_login();\n}\n',
    'lib/classes/base.php':
        '<?php\nnamespace core;\nabstract class base {\n    use guards;\n}\nclass_alias(base::class, \\core_base::class);\n',
    'lib/classes/guards.php': '<?php\nnamespace core;\ntrait guards {\n    protected function guard() { \\require_login(); }\n}\n',
    'lib/db/renamedclasses.php': '<?php\n$renamedclasses = [\n    \'old_name\' => \'core\\\\base\',\n];\n',
};

async function findIn(
    own: Record<string, string>, moodle: Record<string, string> | null, work: (finder: CodeFinder) => void,
): Promise<void> {
    const parser = await loadPhpParser();
    await withFiles(moodle ?? {}, async folder => {
        const checkout = findMoodle(folder);
        work(codeFinder(Object.entries(own).map(([path, code]) => {
            const file = parser.parse(`<?php\n${code}`);
            const outline = readOutline(file);
            file.free();
            return {path, outline, text: () => code};
        }), checkout === null ? null : new MoodleCode(checkout, parser)));
    });
}

describe('code is found', () => {
    test('in the plugin before the Moodle, behind other names, and through inheritance', async () => {
        const own = {'lib.php': 'namespace block_ex;\nclass page extends \\old_name {}\nfunction shown() {}'};
        await findIn(own, MOODLE, finder => {
        expect(finder.findClass('\\Block_Ex\\PAGE')?.in.own).toBe('lib.php');
        expect(finder.findClass('core_base')?.class.name).toBe('core\\base');
        expect(finder.findClass('old_name')?.in.own).toBeNull();
        expect(finder.findMethod('block_ex\\page', 'GUARD')?.function.class).toBe('core\\guards');
        expect(finder.findFunction('block_ex\\shown')?.in.own).toBe('lib.php');
        expect(finder.findFunction('course_page')?.function.name).toBe('course_page');
        expect([...finder.ancestry('block_ex\\page')].sort()).toEqual(['block_ex\\page', 'core\\base', 'core\\guards', 'old_name']);
        expect(finder.findClass('core\\nothing')).toBeNull();
        });
    });

    test('in the plugin alone where no Moodle is known', async () => {
        await findIn({'lib.php': 'class page extends base {}'}, null, finder => {
        expect(finder.findClass('page')).not.toBeNull();
        expect(finder.findClass('core\\base')).toBeNull();
        expect(finder.findMethod('page', 'guard')).toBeNull();
        });
    });
});

describe('a call is reached', () => {
    const logsIn = (finder: CodeFinder, found: FoundFunction | null): boolean => !!found?.function.body && reaches(
        finder, {in: found.in, span: found.function.body, class: found.function.class}, call => call.name === 'require_login',
    );

    test.each([
        ['directly', 'require_login();'],
        ['through a function of the Moodle', 'course_page();'],
        ['through a method that a trait of the parent brings', '$this->guard();'],
        ['through a method of its own', '$this->own();'],
        ['through a constructor', 'new helper();'],
        ['through another object\'s method', '$helper->check_access();'],
        ['through the class that calls late', 'self::template();'],
    ])('%s', async (_, code) => {
        await findIn({'classes/page.php': `
class page extends \\core\\base {
    public function show() { ${code} }
    private function own() { $this->guard(); }
    protected static function template() { static::step(); }
    protected static function step() { course_page(); }
}
class helper {
    public function __construct() { require_login(); }
    public function check_access() { require_login(); }
}`}, MOODLE, finder => expect(logsIn(finder, finder.findMethod('page', 'show'))).toBe(true));
    });

    test.each([
        ['where only another method calls it', '$this->other();', 'function other() {} function unused() { require_login(); }'],
        ['where the method\'s name is one that any object has', '$form->get();', 'public function get() { require_login(); }'],
        ['where calls go in a circle', '$this->show();', ''],
    ])('not %s', async (_, code, rest) => {
        const own = {'page.php': `class page { public function show() { ${code} } ${rest} }`};
        await findIn(own, MOODLE, finder => expect(logsIn(finder, finder.findMethod('page', 'show'))).toBe(false));
    });
});

test('strings are found by each name that a component has', async () => {
    const parser = await loadPhpParser();
    await withFiles(MOODLE, async folder => {
    const checkout = findMoodle(folder);
    const code = checkout === null ? null : new MoodleCode(checkout, parser);
    const has = (component: string, id: string): boolean | null => code?.stringsOf(component)?.has(id) ?? null;
    expect(['', 'moodle', 'core'].map(name => has(name, 'yes'))).toEqual([true, true, true]);
    expect(['course', 'core_course'].map(name => has(name, 'courses'))).toEqual([true, true]);
    expect(['forum', 'mod_forum'].map(name => has(name, 'post'))).toEqual([true, true]);
    expect([has('mod_forum', 'nothing'), has('block_nothing', 'x')]).toEqual([false, null]);
    });
});
