import type {PluginCheck} from '../check.js';
import {ownStrings} from '../plugin-strings.js';

/** AMOS, Moodle's translation portal, and many editors read language files without running them. */
export const stringForm: PluginCheck = {
    meta: {
        name: 'string-form', severity: 'error',
        summary: 'The language file holds nothing but plain assignments of literal strings.',
    },
    checkPlugin(plugin, report) {
        const own = ownStrings(plugin);
        if (own === null || plugin.file(own.path)?.php().error) {
            return;
        }
        for (const {id, value, valueStart, written} of own.strings) {
            if (value === null) {
                report(own.path, {
                    message: `The string '${id}' is ${describe(written)}, not one literal string`,
                    help: 'Write it in single quotes, whole: translators\' tools do not run the file.',
                    start: valueStart, end: valueStart + written.length,
                });
            }
        }
        for (const {start, end} of own.others) {
            report(own.path, {
                message: 'This is no plain assignment of a string',
                help: 'Write $string[\'identifier\'] = \'Text\'; for each string, and nothing else: not all who read it run it.',
                start, end,
            });
        }
    },
};

function describe(written: string): string {
    if (written.startsWith('<<<')) {
        return 'a heredoc';
    }
    return /^"[^"]*"$/.test(written) ? 'a text with variables' : 'computed';
}
