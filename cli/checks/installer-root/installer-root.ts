import {installerCheck} from '../installer-check.js';

/** The installer's second rule: one root folder, named like the plugin. */
export const installerRoot = installerCheck({
    name: 'installer-root',
    severity: 'error',
    summary: 'A zip has exactly one root folder, with a valid plugin name.',
    thirdParty: true,
}, {
    onedir: ({about}) => ({
        message: `'${about}' is not in the zip's one root folder`,
        help: 'Put every file into one folder named like the plugin without its type, e.g. html/version.php.',
    }),
    rootdirinvalid: ({about}) => ({
        message: `The root folder '${about}' is not a valid plugin name`,
        help: 'Name it like the plugin without its type: lower-case letters, digits and single underscores.',
    }),
});
