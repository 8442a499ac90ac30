import type {PluginCheck} from '../check.js';
import {isOwnComponent, ownStrings, stringUses} from '../plugin-strings.js';

/** What get_string() replaces is `{$a}` and `{$a->name}`; anything near it is shown to people as it is. */
export const stringPlaceholder: PluginCheck = {
    meta: {
        name: 'string-placeholder', severity: 'warning',
        summary: 'Placeholders in strings have a form that Moodle fills, and calls pass what fills them.',
    },
    checkPlugin(plugin, report) {
        const own = ownStrings(plugin);
        if (own === null) {
            return;
        }
        for (const {value, valueStart, written} of own.strings) {
            const wrong = value === null ? null : brokenPlaceholder(written);
            if (wrong !== null) {
                report(own.path, {
                    message: `${wrong.text} is no placeholder that Moodle fills`,
                    help: 'Write {$a} for one value and {$a->name} for several.',
                    start: valueStart + wrong.start, end: valueStart + wrong.start + wrong.text.length,
                });
            }
        }
        for (const use of stringUses(plugin)) {
            const value = use.hasValue === false && use.component !== null && isOwnComponent(plugin, use.component)
                ? own.byId.get(use.id)?.value ?? ''
                : '';
            if (/\{\$a(->\w+)?\}/.test(value)) {
                report(use.path, {
                    message: `The string '${use.id}' has a placeholder, and nothing is passed for it`,
                    help: 'Pass the value as $a, the third argument; without it people see {$a}.',
                    start: use.start, end: use.end,
                });
            }
        }
    },
};

const NEAR = /\{\s*\$\s*a(?![\w])[^}\n]{0,40}\}?|\{a->\w+\}/g;

function brokenPlaceholder(written: string): {text: string; start: number} | null {
    for (const {0: text, index} of written.matchAll(NEAR)) {
        if (!/^\{\$a(->[^}\s]+)?\}$/.test(text)) {
            return {text, start: index};
        }
    }
    return null;
}
