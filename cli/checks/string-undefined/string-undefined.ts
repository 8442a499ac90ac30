import type {PluginCheck, PluginSource} from '../check.js';
import {isOwnComponent, lacksString, languagePath, stringUses} from '../plugin-strings.js';

/** What code shows must be there: else people read the identifier in double brackets. */
export const stringUndefined: PluginCheck = {
    meta: {
        name: 'string-undefined', severity: 'error', withMoodle: true,
        summary: 'Every language string that PHP, templates and scripts ask for by name is defined.',
    },
    checkPlugin(plugin, report) {
        reportMissing(plugin, 'string', (path, use, where) => report(path, {
            message: `The string '${use.id}' is not defined in ${where}`,
            help: `Define $string['${use.id}'] there, or correct the identifier.`,
            start: use.start, end: use.end,
        }));
    },
};

/** Calls back for each use of a kind whose string is surely not there. */
export function reportMissing(
    plugin: PluginSource,
    kind: 'string' | 'exception',
    say: (path: string, use: {id: string; start: number; end: number}, where: string) => void,
): void {
    const all = stringUses(plugin);
    // What code asks for before it shows it may be absent.
    const asked = new Set(all.filter(use => use.kind === 'asked').map(({path, id}) => `${path} ${id}`));
    for (const use of all) {
        if (use.kind !== kind || use.component === null || asked.has(`${use.path} ${use.id}`)) {
            continue;
        }
        const component = kind === 'exception' && /^(moodle|core)?$/.test(use.component) ? 'error' : use.component;
        if (isOwnComponent(plugin, component)) {
            if (lacksString(plugin, use.id)) {
                say(use.path, use, languagePath(plugin.component ?? ''));
            }
        } else if (plugin.moodle?.stringsOf(component)?.has(use.id) === false && !isLanguageConfig(component, use.id)
            // get_exception_info() looks there, too.
            && !(component === 'error' && plugin.moodle.stringsOf('moodle')?.has(use.id))) {
            say(use.path, use, `${component === '' ? 'core' : component} of Moodle ${plugin.moodle.moodle.branch}`);
        }
    }
}

/** Core takes the forms of dates from langconfig, where code names no component (core_string_manager_standard). */
function isLanguageConfig(component: string, id: string): boolean {
    return component === '' && id.startsWith('strftime');
}
