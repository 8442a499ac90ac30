import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWith, pluginWithVersion} from '../testing/plugin.js';
import {pageRequireLogin} from './page-require-login.js';

const page = (code: string, before = ''): string => `<?php\n${before}require_once(__DIR__ . '/../../config.php');\n${code}\n`;
const problemsOf = (code: string, more: Record<string, string> = {}, before = ''): Promise<string[]> =>
    checkFiles(pageRequireLogin, pluginWith({'view.php': page(code, before), ...more}));
const MISSING = ['view.php:2:1-2:44 This page does not ask for a login.'];

describe('page-require-login', () => {
    test.each([
        ['no call', 'echo $OUTPUT->header();'],
        ['a comment', '// require_login();\necho $DB->get_field(\'x\', \'y\', []);'],
        ['a function that nobody calls', 'echo 1; strlen(2);\nfunction guard() { require_login(); }'],
        ['a capability alone', '$id = required_param(\'id\', PARAM_INT);\nhas_capability(\'x\', $context);'],
        ['a helper of another name', 'require_once(\'lib.php\');\nblock_ex_other();'],
    ])('names a page with %s', async (_, code) => {
        expect(await problemsOf(code, {
            'lib.php': '<?php\nfunction block_ex_guard() { require_login(); }\nfunction block_ex_other() {}\n',
        })).toEqual(MISSING);
    });

    test.each([
        ['the call', 'require_login();\necho $OUTPUT->header();'],
        ['a course\'s', 'require_course_login($course, true, $cm);\necho $OUTPUT->header();'],
        ['an administrator\'s page', 'admin_externalpage_setup(\'ex\');\necho $OUTPUT->header();'],
        ['a helper', 'require_once(\'lib.php\');\nblock_ex_guard();'],
        ['a constructor', '$page = new \\block_ex\\page();\n$page->show();'],
        ['an included file', 'require(__DIR__ . \'/guard.php\');\necho $OUTPUT->header();'],
        ['a key of its own', 'require_user_key_login(\'block_ex\');\necho $OUTPUT->header();'],
        ['a question of its own', 'if (!isloggedin()) {\n    redirect($CFG->wwwroot);\n}\necho $OUTPUT->header();'],
        ['nothing to show', 'redirect(new moodle_url(\'/\'));'],
        ['a file whose name cannot be told', 'require($file);\necho $OUTPUT->header();'],
    ])('accepts %s', async (_, code) => {
        expect(await problemsOf(code, {
            'lib.php': '<?php\nfunction block_ex_guard() { require_login(); }\n',
            'guard.php': '<?php\nrequire_login();\n',
            'classes/page.php': '<?php\nnamespace block_ex;\n'
                + 'class page { function __construct() { require_admin(); } function show() {} }\n',
        })).toEqual([]);
    });

    test.each(['NO_MOODLE_COOKIES', 'CLI_SCRIPT', 'ABORT_AFTER_CONFIG'])('leaves scripts with %s alone', async name => {
        expect(await problemsOf('echo get_string(\'x\');', {}, `define('${name}', true);\n`)).toEqual([]);
    });

    test('leaves libraries, tests and the pages that people log in with alone', async () => {
        expect(await checkFiles(pageRequireLogin, pluginWith({
            'tests/page.php': page('echo $OUTPUT->header();'),
            'lib.php': '<?php\nfunction f() {\n    require(\'../../config.php\');\n}\n',
        }))).toEqual([]);
        expect(await checkFiles(pageRequireLogin, {
            ...pluginWithVersion('block_ex', 'auth_ex'), 'login.php': page('echo $OUTPUT->header();'),
        })).toEqual([]);
    });
});
