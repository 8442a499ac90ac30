import type {PluginCheck} from '../check.js';
import {PROVIDER, privacyProvider} from '../privacy-class.js';

/** Without it a site's privacy registry shows the plugin as not compliant, and reviewers send it back. */
export const privacyProviderCheck: PluginCheck = {
    meta: {
        name: 'privacy-provider', severity: 'error',
        summary: 'The plugin has a privacy provider that says what it keeps of people, and hands it out and deletes it.',
    },
    checkPlugin(plugin, report) {
        const file = plugin.file(PROVIDER);
        if (plugin.component === null || file?.php().error) {
            return;
        }
        const provider = privacyProvider(plugin);
        if (provider === null) {
            report(file === null ? '' : PROVIDER, {
                message: file === null ? 'The plugin has no privacy provider'
                    : `This file does not declare ${plugin.component}\\privacy\\provider`,
                help: `Write that class in ${PROVIDER}; it implements null_provider where nothing of people is kept.`,
                start: 0,
            });
            return;
        }
        const {found, isNull, describes, serves, sure} = provider;
        if (!sure || isNull) {
            return;
        }
        if (!describes) {
            report(PROVIDER, {
                message: 'The privacy provider does not say what is kept',
                help: 'Implement \\core_privacy\\local\\metadata\\provider, or null_provider where nothing is.',
                ...found.class.nameSpan,
            });
        } else if (!serves) {
            report(PROVIDER, {
                message: 'The privacy provider describes what is kept, and can neither export nor delete it',
                help: 'Implement \\core_privacy\\local\\request\\plugin\\provider, or another of its kind.',
                ...found.class.nameSpan,
            });
        }
    },
};
