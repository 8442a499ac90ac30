import {installerCheck} from '../installer-check.js';

/** The installer's fifth rule; only where --branch says for which Moodle. */
export const installerRequires = installerCheck({
    name: 'installer-requires',
    severity: 'error',
    summary: 'The plugin does not require a later Moodle than the branch it is checked for.',
    thirdParty: true,
}, {
    requiresmoodle: ({about}) => ({
        message: `The plugin requires Moodle ${about}, which is later than the branch it is checked for`,
        help: 'Lower $plugin->requires, or check for a later branch with --branch.',
    }),
});
