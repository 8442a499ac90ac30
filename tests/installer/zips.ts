import {zipSync, type Zippable} from 'fflate';
import {GOOD_PLUGIN, pluginWith, pluginWithVersion} from '../../cli/checks/testing/plugin.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A zip of files below one root folder. */
function packed(files: Record<string, string>, root = 'ex/'): Uint8Array {
    return raw(Object.fromEntries(Object.entries(files).map(([path, text]) => [root + path, text])));
}

/** A zip with exactly these entries; a name that ends in a slash is a folder. */
function raw(entries: Record<string, string>): Uint8Array {
    const zippable: Zippable = {};
    for (const [name, text] of Object.entries(entries)) {
        zippable[name] = encode(text);
    }
    return zipSync(zippable, {level: 0});
}

/** A zip with an entry whose compressed bytes were overwritten. */
function damaged(files: Record<string, string>): Uint8Array {
    const zip = zipSync({...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, encode(text)])),
        'ex/z.txt': encode('0123456789abcdef'.repeat(2000))}, {level: 9});
    // Its data follow its name in the local header, which comes before the one in the directory.
    const at = Buffer.from(zip).indexOf('ex/z.txt') + 'ex/z.txt'.length;
    return Uint8Array.from(zip).fill(0xff, at, at + 12);
}

const version = (from: string | RegExp, to: string): Uint8Array => packed(pluginWithVersion(from, to));

/** Good and bad zips, each with the type that an administrator would choose where none is detected. */
export const ZIPS: Record<string, {zip: Uint8Array; type: string}> = Object.fromEntries(Object.entries({
    'good': packed({...GOOD_PLUGIN}),
    'good with its folders': raw({'ex/': '', 'ex/lang/': '', 'ex/lang/en/': '',
        ...Object.fromEntries(Object.entries(GOOD_PLUGIN).map(([path, text]) => [`ex/${path}`, text]))}),
    'mac droppings beside': raw({...prefixed(), '__MACOSX/ex/._a': 'x', 'ex/.DS_Store': 'x'}),
    'too few': raw({'ex/version.php': GOOD_PLUGIN['version.php'] ?? ''}),
    'damaged': damaged(prefixed()),
    'two roots': raw({...prefixed(), 'other/a.txt': ''}),
    'file beside the root': raw({...prefixed(), 'readme.txt': ''}),
    'no root': packed({...GOOD_PLUGIN}, ''),
    'root from a code host': packed({...GOOD_PLUGIN}, 'moodle-block_ex-main/'),
    'root in capitals': packed({...GOOD_PLUGIN}, 'Ex/'),
    'root ends in an underscore': packed({...GOOD_PLUGIN}, 'ex_/'),
    'root with two underscores': packed(pluginWithVersion('block_ex', 'block_e__x'), 'e__x/'),
    'root of one letter': packed(pluginWithVersion('block_ex', 'block_e'), 'e/'),
    'backslashes': raw(Object.fromEntries(Object.entries(prefixed()).map(([name, text]) => [name.replaceAll('/', '\\'), text]))),
    'no version.php': packed(pluginWith({'version.php': null, 'a.php': '', 'b.php': ''})),
    '$module': version('$plugin->version', '$module->version'),
    '$module for the component alone': version('$plugin->component', '$module->component'),
    'no version': version(/\$plugin->version.*/, ''),
    'version in quotes': version('2026112300', '\'2026112300\''),
    'version is a sum': version('2026112300', '2026112300 + 1'),
    'version with a separator': version('2026112300', '2026_112_300'),
    'version with a point': version('2026112300', '2026112300.01'),
    'version in a comment': version('$plugin->version', '// $plugin->version'),
    'version after a comment': version('= 2026112300;', '= /* why */ 2026112300 // x\n;'),
    'version outside PHP': version('$plugin->version = 2026112300;', '?>$plugin->version = 2026112300;<?php'),
    'version after a short echo': version('$plugin->version = 2026112300;', '?><?= 1 ?><?php $plugin->version = 2026112300;'),
    'version only in a string': version('$plugin->version = 2026112300;', '$a = \'$plugin->version=2026112300;\';'),
    'version only in a heredoc': version('$plugin->version = 2026112300;', '$a = <<<EOT\n$plugin->version=2026112300;\nEOT;'),
    'version over lines': version('$plugin->version = 2026112300;', '$plugin\n  ->version\n  = 2026112300\n;'),
    'requires a later Moodle': version('2024100700', '2099010100'),
    'requires this very release': version('2024100700', '2024100700.00'),
    'requires in quotes': version('2024100700', '\'2099010100\''),
    'no component': version(/\$plugin->component.*/, ''),
    'component without an underscore': version('block_ex', 'block'),
    'component in double quotes': version('\'block_ex\'', '"block_ex"'),
    'component computed': version('\'block_ex\'', '\'block_\' . \'ex\''),
    'component of another name': version('block_ex', 'block_other'),
    'component of another type': version('block_ex', 'local_ex'),
    'component set twice': version('$plugin->component', '$plugin->component = \'local_ex\';\n$plugin->component'),
    'component of an unknown type': packed(pluginWithVersion('block_ex', 'bloc_ex'), 'ex/'),
    'unknown type with its language file': packed({...pluginWithVersion('block_ex', 'bloc_ex'), 'lang/en/bloc_ex.php': ''}),
    'alpha': version('_STABLE', '_ALPHA'),
    'release candidate by number': version('MATURITY_STABLE', '150'),
    'no maturity': version(/\$plugin->maturity.*/, ''),
    'alpha with two language files': packed({...pluginWithVersion('_STABLE', '_ALPHA'), 'lang/en/b.php': ''}),
    'no lang/en': packed(pluginWith({'lang/en/block_ex.php': null, 'lang/de/block_ex.php': '', 'a.php': ''})),
    'no language file': packed(pluginWith({'lang/en/block_ex.php': null, 'lang/en/readme.txt': ''})),
    'language file of another name': packed(pluginWith({'lang/en/block_ex.php': null, 'lang/en/ex.php': ''})),
    'two language files': packed(pluginWith({'lang/en/other.php': ''})),
    'help in a folder of lang/en': packed(pluginWith({'lang/en/help/other.php': ''})),
    'activity': packed({...pluginWithVersion('block_ex', 'mod_ex'), 'lang/en/ex.php': ''}),
    'activity with a block\'s language file': packed({...pluginWithVersion('block_ex', 'mod_ex'), 'lang/en/mod_ex.php': ''}),
}).map(([name, zip]) => [name, {zip, type: 'block'}]));

function prefixed(): Record<string, string> {
    return Object.fromEntries(Object.entries(GOOD_PLUGIN).map(([path, text]) => [`ex/${path}`, text]));
}
