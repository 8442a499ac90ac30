import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {capabilityUndeclared} from './capability-undeclared.js';

const BASE = {
    'db/access.php': String.raw`<?php
$capabilities = ['block/ex:view' => ['captype' => 'read']];`,
};

describe('capability-undeclared', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a capability in code', {
            'view.php': String.raw`<?php
require_capability('block/ex:see', $context);
if (has_any_capability(['block/ex:view', "block/ex:edit"], $context)) {
    throw new required_capability_exception($context, 'block/ex:more', 'nopermissions', '');
}`,
        }, [
            'view.php:2 «\'block/ex:see\'» The capability \'block/ex:see\' is not declared in db/access.php.',
            'view.php:3 «"block/ex:edit"» The capability \'block/ex:edit\' is not declared in db/access.php.',
            'view.php:4 «\'block/ex:more\'» The capability \'block/ex:more\' is not declared in db/access.php.',
        ]],
        ['a capability of a web service, a service and a message', {
            'db/services.php': String.raw`<?php
$functions = ['block_ex_a' => ['capabilities' => 'block/ex:view, block/ex:call']];
$services = ['Ex' => ['requiredcapability' => 'block/ex:serve']];`,
            'db/messages.php': String.raw`<?php
$messageproviders = ['told' => ['capability' => 'block/ex:hear']];`,
        }, [
            'db/messages.php:2 «block/ex:hear» The capability \'block/ex:hear\' is not declared in db/access.php.',
            'db/services.php:2 «block/ex:call» The capability \'block/ex:call\' is not declared in db/access.php.',
            'db/services.php:3 «block/ex:serve» The capability \'block/ex:serve\' is not declared in db/access.php.',
        ]],
        ['a capability of a settings page, where the plugin declares none', {
            'db/access.php': null,
            'settings.php': String.raw`<?php
$ADMIN->add('x', new admin_externalpage('ex', $name, $url, 'block/ex:manage'));`,
        }, [
            'settings.php:2 «\'block/ex:manage\'» The capability \'block/ex:manage\' is not declared in '
                + 'db/access.php.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(capabilityUndeclared, pluginWith({...BASE, ...files}))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['what is declared, what is another plugin\'s, and what is no question', {
            'view.php': String.raw`<?php
require_capability('block/ex:view', $context);
has_capability('mod/else:view', $context);
get_string('block/ex:none', 'x');
has_capability("block/ex:$name", $context);`,
        }],
        ['steps of an upgrade and tests', {
            'db/upgrade.php': '<?php has_capability(\'block/ex:old\', $c);',
            'tests/a_test.php': '<?php has_capability(\'block/ex:old\', $c);',
        }],
        ['a plugin whose capabilities are computed', {
            'db/access.php': String.raw`<?php
$capabilities = make_them();`,
            'view.php': '<?php has_capability(\'block/ex:some\', $c);',
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(capabilityUndeclared, pluginWith({...BASE, ...files}))).toEqual([]);
    });
});
