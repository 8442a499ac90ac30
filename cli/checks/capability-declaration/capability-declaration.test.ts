import {describe, expect, test} from '@jest/globals';
import {checkStretches} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {capabilityDeclaration} from './capability-declaration.js';

describe('capability-declaration', () => {
    test.each<[string, Record<string, string | null>, string[]]>([
        ['a name that Moodle refuses', {
            'db/access.php': String.raw`<?php
$capabilities = ['block/ex:My' => ['captype' => 'read', 'contextlevel' => CONTEXT_BLOCK]];`,
        }, [
            'db/access.php:2 «\'block/ex:My\'» \'block/ex:My\' is no valid name of a capability.',
        ]],
        ['a name of another plugin', {
            'db/access.php': String.raw`<?php
$capabilities = ['mod/ex:my' => ['captype' => 'read', 'contextlevel' => CONTEXT_BLOCK]];`,
        }, [
            'db/access.php:2 «\'mod/ex:my\'» The capability \'mod/ex:my\' bears another component\'s name.',
        ]],
        ['an unknown type', {
            'db/access.php': String.raw`<?php
$capabilities = ['block/ex:my' => ['captype' => 'view', 'contextlevel' => CONTEXT_BLOCK]];`,
        }, [
            'db/access.php:2 «\'view\'» A captype is \'read\' or \'write\'.',
        ]],
        ['neither type nor context level', {
            'db/access.php': String.raw`<?php
$capabilities = ['block/ex:my' => ['riskbitmask' => RISK_XSS]];`,
        }, [
            'db/access.php:2 «\'block/ex:my\'» This capability has no captype.',
            'db/access.php:2 «\'block/ex:my\'» This capability has no contextlevel.',
        ]],
        ['an unknown context level', {
            'db/access.php': String.raw`<?php
$capabilities = ['block/ex:my' => ['captype' => 'read', 'contextlevel' => CONTEXT_SITE]];`,
        }, [
            'db/access.php:2 «CONTEXT_SITE» This is no context level of Moodle.',
        ]],
        ['an unknown archetype and permission', {
            'db/access.php': String.raw`<?php
$capabilities = [
    'block/ex:my' => [
        'captype' => 'read',
        'contextlevel' => CONTEXT_BLOCK,
        'archetypes' => [
            'admin' => CAP_ALLOW,
            'user' => CAP_YES,
        ],
    ],
];`,
        }, [
            'db/access.php:7 «\'admin\'» \'admin\' is no archetype of a role.',
            'db/access.php:8 «CAP_YES» This is no permission.',
        ]],
    ])('finds %s', async (_, files, expected) => {
        expect(await checkStretches(capabilityDeclaration, pluginWith(files))).toEqual(expected);
    });

    test.each<[string, Record<string, string | null>]>([
        ['what core writes', {
            'db/access.php': String.raw`<?php
$capabilities = array(
    'block/ex:my' => array(
        'riskbitmask' => RISK_SPAM | RISK_XSS,
        'captype' => 'write',
        'contextlevel' => CONTEXT_MODULE,
        'archetypes' => array('user' => CAP_ALLOW, 'guest' => CAP_PROHIBIT),
        'clonepermissionsfrom' => 'moodle/my:manageblocks',
    ),
    $name => [],
);`,
        }],
        ['a file that PHP cannot read', {
            'db/access.php': String.raw`<?php
$capabilities = ['x' => [`,
        }],
    ])('is silent about %s', async (_, files) => {
        expect(await checkStretches(capabilityDeclaration, pluginWith(files))).toEqual([]);
    });
});
