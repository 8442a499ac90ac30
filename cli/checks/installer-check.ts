import type {InstallerCode, InstallerMessage} from '../core/installer/installer-view.js';
import type {CheckMeta, PluginCheck} from './check.js';

/** What to say for one of the installer's messages, and what to do; null where it is not worth saying here. */
export type Wording = (message: InstallerMessage, plugin: {nested: boolean}) => {message: string; help: string} | null;

/** A check that reports the installer's messages of some codes; each message ends in Moodle's own code. */
export function installerCheck(meta: CheckMeta, wordings: Partial<Record<InstallerCode, Wording>>): PluginCheck {
    return {
        meta,
        checkPlugin(plugin, report) {
            // What the installer says of a version.php that PHP cannot read is an echo of php-syntax.
            const broken = Boolean(plugin.file('version.php')?.php().error);
            for (const said of plugin.installerMessages()) {
                if (broken && said.path === 'version.php') {
                    continue;
                }
                const words = wordings[said.code]?.(said, {nested: plugin.place?.nested === true});
                if (words) {
                    report(said.path, {
                        message: `${words.message} (${said.code})`,
                        help: words.help,
                        start: said.start,
                        ...said.end !== undefined && {end: said.end},
                    });
                }
            }
        },
    };
}
