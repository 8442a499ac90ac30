import {installerCheck} from '../installer-check.js';

/** The milder half of the installer's ninth rule. */
export const installerOneLanguageFile = installerCheck({
    name: 'installer-one-language-file',
    severity: 'warning',
    summary: 'lang/en/ holds one language file only.',
    thirdParty: true,
}, {
    multiplelangenfiles: ({about, expected}) => ({
        message: `lang/en/ holds more than one language file; '${about}' is never loaded`,
        help: `Keep only lang/en/${expected ?? ''}.`,
    }),
});
