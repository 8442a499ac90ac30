import {callsIn} from '../../core/moodle-code/reach.js';
import type {CodeFile} from '../../core/moodle-code/code-file.js';
import {callTargets} from '../../core/moodle-code/call-targets.js';
import {ASKS_FOR_LOGIN, knowsByKey, pageReaches} from '../../core/pages/page-reaches.js';
import {webPages, type WebPage} from '../../core/pages/web-pages.js';
import type {PhpCall} from '../../core/php/outline/outline.js';
import type {PluginCheck, PluginSource} from '../check.js';

const ASKS_FOR_KEY = /^(require_sesskey|confirm_sesskey)$/i;
/** A form asks for the key when it is asked for its data. */
const ASKS_A_FORM = /^(get_data|is_submitted|get_submitted_data|is_validated)$/i;
const DATABASE_WRITES = new RegExp(`^(${[
    'insert_record', 'insert_record_raw', 'insert_records', 'update_record', 'update_record_raw', 'delete_records',
    'delete_records_select', 'delete_records_list', 'delete_records_subquery', 'set_field', 'set_field_select', 'execute',
].join('|')})$`, 'i');
const CORE_WRITES = new RegExp(`^(${[
    'set_config', 'unset_config', 'delete_course', 'course_delete_module', 'course_delete_section', 'role_assign', 'role_unassign',
    'groups_add_member', 'groups_remove_member', 'groups_delete_group', 'delete_user', 'user_delete_user', 'user_update_user',
    'assign_capability', 'unassign_capability', 'cohort_add_member', 'cohort_remove_member', 'cohort_delete_cohort',
].join('|')})$`, 'i');
/** Functions that show something, and note on the way who looked at it. */
const NOTES_A_VIEW = new RegExp(
    '(^|_)(view|viewed|read|times|ping|log|logs|login|track|last|access|visit|launch|launches|start|event|events|cache)(_|$)'
    + '|^(display|get|load|print|render|show|fetch|find|is|has|can)(_|$)', 'i',
);

const PARAMETERS = /^(required|optional)_param(_array)?$|^data_submitted$/i;

export const pageRequireSesskey: PluginCheck = {
    meta: {
        name: 'page-require-sesskey', severity: 'warning', withMoodle: true,
        summary: 'Each page that changes data on request asks for the session\'s key.',
    },
    checkPlugin(plugin, report) {
        const pages = webPages(plugin.code).filter(({calls}) => calls.some(call => PARAMETERS.test(call.name)));
        const writers = pages.length === 0 ? new Set<string>() : writersOf(plugin);
        const own = ownNames(plugin);
        for (const page of pages) {
            const write = firstWrite(plugin, page, writers);
            if (write === null) {
                continue;
            }
            // What is asked after the change, or by a form that was only made, comes too late.
            const guarded = pageReaches(plugin, page, asks, call => mayAsk(call, own), write.start);
            // Nobody's session is misused where none is asked for: page-require-login says that.
            if (guarded === false && pageReaches(plugin, page, call => ASKS_FOR_LOGIN.test(call.name)) === true) {
                report(page.path, {
                    message: 'This page changes data and does not ask for the session\'s key:'
                        + ' another site can make a browser call it',
                    help: 'Call require_sesskey() before the change, and send sesskey() with the request.',
                    start: write.start, end: write.end,
                });
            }
        }
    },
};

/** Whether a call asks for the key. Core's own code asks its forms for data of other kinds, too. */
function asks(call: PhpCall, {own, file}: CodeFile): boolean {
    return own !== null ? ASKS_FOR_KEY.test(call.name) || ASKS_A_FORM.test(call.name) || knowsByKey(call)
        : ASKS_FOR_KEY.test(call.name) && !file.endsWith('/lib/formslib.php');
}

/** The first call of a page that changes data, itself or in the plugin's function that it calls. */
function firstWrite(plugin: PluginSource, {code, calls}: WebPage, writers: ReadonlySet<string>): PhpCall | null {
    return calls.find(isWrite) ?? calls.find(call => writers.has((call.kind === 'new' ? '__construct' : call.name).toLowerCase())
        && !NOTES_A_VIEW.test(call.name)
        && callTargets(plugin.code, code, call, null).some(({found}) => found.in.own !== null && found.function.body !== null
            && callsIn(found.in, found.function.body).some(isWrite))) ?? null;
}

/** Lower-case names of the plugin's functions and methods that change data. */
function writersOf({code}: PluginSource): Set<string> {
    return new Set(code.ownFiles().flatMap(({outline}) =>
        outline.calls.flatMap(call => call.inside !== null && isWrite(call) ? call.inside.name.toLowerCase() : [])));
}

function isWrite({kind, name, object}: PhpCall): boolean {
    return kind === 'method' ? object === '$DB' && DATABASE_WRITES.test(name) : kind === 'function' && CORE_WRITES.test(name);
}

/** The plugin's classes and functions, lower-case. */
function ownNames({code}: PluginSource): Set<string> {
    return new Set([...code.ownClasses().map(found => found.class.name), ...code.ownFunctions().map(found => found.function.name)]
        .map(name => name.toLowerCase()));
}

/** Core asks for no key in a page's stead; what a class inherits may. */
function mayAsk({kind, name, class: className}: PhpCall, own: ReadonlySet<string>): boolean {
    return kind === 'method' || (kind === 'function' ? own.has((name.split('\\').at(-1) ?? '').toLowerCase())
        : className !== null && (/^(self|static|parent)$/.test(className) || own.has(className.toLowerCase())));
}
