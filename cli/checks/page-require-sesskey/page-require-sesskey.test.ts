import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {pageRequireSesskey} from './page-require-sesskey.js';

const HEAD = '<?php\nrequire_once(__DIR__ . \'/../../config.php\');\n$id = required_param(\'id\', PARAM_INT);\n';
const LIB = '<?php\nfunction block_ex_remove($id) {\n    global $DB;\n    $DB->delete_records(\'block_ex\', [\'id\' => $id]);\n}\n'
    + 'function block_ex_view($id) {\n    global $DB;\n    $DB->set_field(\'block_ex\', \'seen\', 1, [\'id\' => $id]);\n}\n';
const problemsOf = (code: string): Promise<string[]> => checkFiles(pageRequireSesskey, pluginWith({
    'edit.php': `${HEAD}${code}\n`, 'lib.php': LIB,
}));
const said = (place: string): string[] =>
    [`edit.php:${place} This page changes data and does not ask for the session's key: another site can make a browser call it.`];

describe('page-require-sesskey', () => {
    test.each([
        ['a change', 'require_login();\n$DB->delete_records(\'x\', [\'id\' => $id]);', '5:1-5:40'],
        ['a change in a function of the plugin', 'require_login();\nblock_ex_remove($id);', '5:1-5:21'],
        ['a change of settings', 'require_admin();\nset_config(\'x\', $id, \'block_ex\');', '5:1-5:33'],
        ['a change before the key is asked',
            'require_login();\n$DB->delete_records(\'x\');\nif ($id) {\n    require_sesskey();\n}', '5:1-5:25'],
        ['a change beside a form that is asked later',
            'require_login();\n$DB->delete_records(\'x\');\n$data = (new block_ex_form())->get_data();', '5:1-5:25'],
    ])('names %s without the key', async (_, code, place) => {
        expect(await problemsOf(code)).toEqual(said(place));
    });

    test.each([
        ['a change with the key', 'require_login();\nrequire_sesskey();\n$DB->delete_records(\'x\', [\'id\' => $id]);'],
        ['one that is asked', 'require_login();\nif (confirm_sesskey()) {\n    block_ex_remove($id);\n}'],
        ['a form', 'require_login();\nif ($data = $form->get_data()) {\n    $DB->update_record(\'x\', $data);\n}'],
        ['a look', 'require_login();\nblock_ex_view($id);\necho $DB->get_field(\'x\', \'y\', [\'id\' => $id]);'],
        ['a page without a session', 'require_user_key_login(\'x\');\n$DB->delete_records(\'x\', [\'id\' => $id]);'],
        ['a page that asks for no login', '$DB->delete_records(\'x\', [\'id\' => $id]);'],
    ])('accepts %s', async (_, code) => {
        expect(await problemsOf(code)).toEqual([]);
    });
});
