import {expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {externalValidateContext} from './external-validate-context.js';

const services = (more = ''): string => `<?php
$functions = [
    'block_ex_get' => ['classname' => 'block_ex\\\\external\\\\get', 'type' => 'read'${more}],
];
`;
const get = (body: string, head = 'extends \\core_external\\external_api'): string => `<?php
namespace block_ex\\external;
class get ${head} {
    public static function execute($id) {
        ${body}
    }
}
`;
const problemsOf = (body: string, more: Record<string, string> = {}, head?: string, declared = ''): Promise<string[]> =>
    checkFiles(externalValidateContext, pluginWith({
        'db/services.php': services(declared), 'classes/external/get.php': get(body, head), ...more,
    }));
const MISSING = ['classes/external/get.php:4:28-4:35 block_ex_get does not validate a context.'];

test('external-validate-context names a function that does not', async () => {
    expect(await problemsOf('return helper::read($id);')).toEqual(MISSING);
    expect(await problemsOf('// self::validate_context($context);')).toEqual(MISSING);
});

test('accepts the call itself, and through helpers, parents, traits and objects', async () => {
    expect(await problemsOf('self::validate_context($context);')).toEqual([]);
    expect(await problemsOf('return helper::read($id);', {
        'classes/external/helper.php': '<?php\nnamespace block_ex\\external;\nclass helper {\n'
            + '  public static function read($id) { \\core_external\\external_api::validate_context(1); }\n}\n',
    })).toEqual([]);
    expect(await problemsOf('return self::start($id);', {
        'classes/external/base.php': '<?php\nnamespace block_ex\\external;\n'
            + 'abstract class base extends \\core_external\\external_api {\n'
            + '  protected static function start($id) { static::validate_context(1); }\n}\n',
    }, 'extends base')).toEqual([]);
    expect(await problemsOf('$steps = new steps($id);\n$steps->execute();', {
        'classes/external/steps.php': '<?php\nnamespace block_ex\\external;\nclass steps {\n'
            + '  public function execute() { \\core_external\\external_api::validate_context(1); }\n}\n',
    })).toEqual([]);
});

test('leaves functions for people who are not logged in alone', async () => {
    expect(await problemsOf('return 1;', {}, undefined, ', \'loginrequired\' => false')).toEqual([]);
    expect(await problemsOf('return 1;', {}, undefined, ', \'loginrequired\' => true')).toEqual(MISSING);
});

test('reads the old form, with a method\'s name', async () => {
    expect(await checkFiles(externalValidateContext, pluginWith({
        'db/services.php': '<?php\n$functions = array(\'block_ex_get\' => array(\'classname\' => \'block_ex_external\',\n'
            + '\'methodname\' => \'get\', \'classpath\' => \'blocks/ex/externallib.php\'));\n',
        'externallib.php': '<?php\nclass block_ex_external extends external_api {\n    public static function get() {\n    }\n}\n',
    }))).toEqual(['externallib.php:3:28-3:31 block_ex_get does not validate a context.']);
});

test('is silent where a class is not found', async () => {
    expect(await checkFiles(externalValidateContext, pluginWith({'db/services.php': services()}))).toEqual([]);
});

test('does not take a test\'s method of the same name for the one that is called', async () => {
    const other = (path: string, name: string): Record<string, string> => ({
        [path]: `<?php\nnamespace block_ex\\external;\nclass ${name} {\n`
            + '  public function join_url() { \\core_external\\external_api::validate_context(1); }\n}\n',
    });
    expect(await problemsOf('return $instance->join_url($id);', other('tests/external/get_test.php', 'get_test'))).toEqual(MISSING);
    expect(await problemsOf('return $instance->join_url($id);', other('classes/external/joins.php', 'joins'))).toEqual([]);
});
