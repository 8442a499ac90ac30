import {installerCheck} from '../installer-check.js';

/** The installer's tenth rule. A warning, since subplugins of another plugin have types that only that plugin knows. */
export const installerType = installerCheck({
    name: 'installer-type',
    severity: 'warning',
    summary: 'The plugin\'s type is one of Moodle\'s own or of a subplugin of core.',
    thirdParty: true,
}, {
    unknowntype: ({about}, {nested}) => nested ? null : {
        message: `Moodle has no plugin type '${about}' of its own`,
        help: 'Correct $plugin->component, unless this is a subplugin of a plugin that the site has.',
    },
});
