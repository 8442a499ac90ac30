import {installerCheck} from '../installer-check.js';

/** The installer's sixth rule: type and name are those of the place. */
export const installerComponent = installerCheck({
    name: 'installer-component',
    severity: 'error',
    summary: 'The component\'s type fits where the plugin is, and its name is that of the root folder.',
    thirdParty: true,
}, {
    componentmismatchtype: ({about, expected}) => ({
        message: `The component's type is '${about}', but a plugin of type '${expected ?? ''}' belongs here`,
        help: 'Correct $plugin->component, or move the plugin to its type\'s folder.',
    }),
    componentmismatchname: ({about, expected}) => ({
        message: `The component's name is '${about}', but its folder is '${expected ?? ''}'`,
        help: `Rename the folder to '${about}', or correct $plugin->component.`,
    }),
});
