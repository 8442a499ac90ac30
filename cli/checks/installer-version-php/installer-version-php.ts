import {installerCheck} from '../installer-check.js';

/** The installer's third and fourth rule: what it must be able to read from version.php without running it. */
export const installerVersionPhp = installerCheck({
    name: 'installer-version-php',
    severity: 'error',
    summary: 'version.php is there, and the installer can read the version and the component from it as literals.',
    thirdParty: true,
}, {
    missingversionphp: () => ({
        message: 'version.php is missing',
        help: 'Add a version.php with at least $plugin->version, $plugin->requires and $plugin->component.',
    }),
    versionphpsyntax: () => ({
        message: 'The installer refuses $module->version',
        help: 'Write $plugin-> instead of $module-> in the whole file.',
    }),
    missingversion: ({about}) => ({
        message: about === '' ? 'version.php sets no $plugin->version'
            : `The installer cannot read the version ${about}: it reads only a literal number`,
        help: 'Write a line like $plugin->version = 2026112300; without quotes, sums or constants.',
    }),
    missingcomponent: ({about}) => ({
        message: about === '' ? 'version.php sets no $plugin->component'
            : `The installer cannot read the component ${about}: it reads only a literal <type>_<name>`,
        help: 'Write a line like $plugin->component = \'block_example\'; with the plugin\'s full name.',
    }),
});
