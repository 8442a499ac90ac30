import {expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {externalValidateParameters} from './external-validate-parameters.js';

const problemsOf = (parameters: string, body: string): Promise<string[]> => checkFiles(externalValidateParameters, pluginWith({
    'db/services.php': '<?php\nuse block_ex\\external\\get;\n$functions = [\'block_ex_get\' => [\'classname\' => get::class]];\n',
    'classes/external/get.php': '<?php\nnamespace block_ex\\external;\nclass get extends \\core_external\\external_api {\n'
        + `    public static function execute(${parameters}) {\n        ${body}\n    }\n`
        + '    private static function check($all) { return self::validate_parameters(self::execute_parameters(), $all); }\n}\n',
}));

test('external-validate-parameters names a function that does not', async () => {
    expect(await problemsOf('int $id', 'return $id;'))
        .toEqual(['classes/external/get.php:4:28-4:35 block_ex_get does not validate its parameters.']);
});

test('accepts the call itself and a helper\'s, and a function without parameters', async () => {
    expect(await problemsOf('int $id',
        '$all = self::validate_parameters(self::execute_parameters(), [\'id\' => $id]);')).toEqual([]);
    expect(await problemsOf('int $id', '$params = self::check([\'id\' => $id]);')).toEqual([]);
    expect(await problemsOf('', 'return 1;')).toEqual([]);
});
