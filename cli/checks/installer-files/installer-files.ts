import {installerCheck} from '../installer-check.js';

/** The installer's first rule: enough files, and every one can be unpacked. */
export const installerFiles = installerCheck({
    name: 'installer-files',
    severity: 'error',
    summary: 'A zip holds at least four entries, and Moodle can unpack each of them.',
    thirdParty: true,
}, {
    // A subplugin inside another plugin's zip is not counted by itself.
    filesnumber: ({about}, {nested}) => nested ? null : {
        message: `Moodle refuses a plugin of fewer than four files and folders; here are ${about}`,
        help: 'Add at least version.php and lang/en/<component>.php.',
    },
    filestatus: ({about}) => ({
        message: `Moodle cannot unpack this entry: ${about}`,
        help: 'Pack the zip again from the plugin\'s folder, without this entry or with its plain relative path.',
    }),
});
