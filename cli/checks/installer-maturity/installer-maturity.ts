import {installerCheck} from '../installer-check.js';

/** The installer's eighth rule: it warns of what is not stable. */
export const installerMaturity = installerCheck({
    name: 'installer-maturity',
    severity: 'warning',
    summary: 'The installer warns the administrator of a plugin that is not stable.',
    thirdParty: true,
}, {
    maturity: ({about}) => ({
        message: `The installer will warn of ${about}`,
        help: 'Set MATURITY_STABLE once the plugin is ready for production sites.',
    }),
});
