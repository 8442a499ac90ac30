import {installerCheck} from '../installer-check.js';

/** The installer's ninth rule: the English language file. */
export const installerLanguage = installerCheck({
    name: 'installer-language',
    severity: 'error',
    summary: 'lang/en/ holds the language file that is named after the component.',
    thirdParty: true,
}, {
    missinglangenfolder: ({expected}) => ({
        message: 'The folder lang/en/ is missing',
        help: `Add lang/en/${expected ?? ''} with at least $string['pluginname'].`,
    }),
    missinglangenfile: ({expected}) => ({
        message: 'The folder lang/en/ holds no language file',
        help: `Add lang/en/${expected ?? ''} with at least $string['pluginname'].`,
    }),
    missingexpectedlangenfile: ({about, expected}) => ({
        message: `The language file ${expected ?? ''} is missing${about === '' ? '' : `; there is ${about}`}`,
        help: `Name it lang/en/${expected ?? ''}: <type>_<name>.php, for activities <name>.php.`,
    }),
});
