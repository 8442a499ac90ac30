import {callArguments} from '../../core/php/outline/call-arguments.js';
import type {PluginCheck, PluginSource} from '../check.js';
import {PROVIDER, privacyProvider} from '../privacy-class.js';

/** A null provider promises people that nothing of them is kept. */
export const privacyNull: PluginCheck = {
    meta: {
        name: 'privacy-null', severity: 'warning',
        summary: 'A plugin whose privacy provider says that nothing is kept has no table of users and sets no preference.',
    },
    checkPlugin(plugin, report) {
        const provider = plugin.file(PROVIDER)?.php().error === null ? privacyProvider(plugin) : null;
        const kept = provider?.isNull === true && !provider.describes ? keptData(plugin) : null;
        if (provider !== null && kept !== null) {
            report(PROVIDER, {
                message: `The privacy provider says that nothing of people is kept, and ${kept}`,
                help: 'Implement \\core_privacy\\local\\metadata\\provider and \\core_privacy\\local\\request\\plugin\\provider.',
                ...provider.found.class.nameSpan,
            });
        }
    },
};

/** What the plugin keeps, as half a sentence; null where nothing is found. */
function keptData(plugin: PluginSource): string | null {
    const schema = plugin.file('db/install.xml')?.text.replace(/<!--[\s\S]*?-->/g, '') ?? '';
    for (const [table, name] of schema.matchAll(/<TABLE\s[^>]*?NAME="(\w+)"[\s\S]*?<\/TABLE>/g)) {
        if (/<FIELD\s[^>]*?NAME="userid"/.test(table)) {
            return `the table ${name ?? ''} has a userid`;
        }
    }
    for (const path of plugin.paths) {
        if (!path.endsWith('.php') || /(^|\/)(tests|vendor|db)\//.test(path)) {
            continue;
        }
        const file = plugin.file(path);
        for (const call of file?.outline().calls ?? []) {
            const name = call.kind === 'function' && call.name === 'set_user_preference'
                ? callArguments(file?.text ?? '', call)[0]?.string ?? null
                : null;
            if (name !== null && plugin.component !== null && name.startsWith(plugin.component)) {
                return `${path} sets the preference ${name}`;
            }
        }
    }
    return null;
}
