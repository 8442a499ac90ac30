import {reaches} from '../../core/moodle-code/reach.js';
import {includedFiles} from '../../core/pages/included-files.js';
import {webPages, type WebPage} from '../../core/pages/web-pages.js';
import type {PhpCall} from '../../core/php/outline/outline.js';
import type {PluginCheck} from '../check.js';

/** What ends a request of somebody who is not logged in. */
const ASKS = /^(require_login|require_course_login|require_admin|admin_externalpage_setup|require_user_key_login|validate_user_key)$/i;
/** What a page calls that logs people in, or knows them by a key of their own. */
const KNOWS = /^(complete_user_login|authenticate_user_login|set_user|(verify|validate|check)_\w*token)$/i;
/** Helpers that set a page up are not deeper; what is deeper belongs to other pages. */
const DEPTH = 3;

/** Calls of a page that shows nothing of its own. */
const SHOWS_NOTHING = /^(redirect|debugging|send_file_not_found|define|defined|die|exit|header|get_string)$/i;

export const pageRequireLogin: PluginCheck = {
    meta: {
        name: 'page-require-login', severity: 'warning', withMoodle: true,
        summary: 'Each page asks for a login before it shows anything.',
    },
    checkPlugin(plugin, report) {
        if (plugin.component?.startsWith('auth_') !== false) {
            return; // People come to its pages to log in.
        }
        for (const page of webPages(plugin.code)) {
            const {files, complete} = includedFiles(plugin, page.code);
            const asks = files.some(file =>
                reaches(plugin.code, {in: file, span: null, class: null},
                    (call, {own, text}) => ASKS.test(call.name) || (own !== null && (KNOWS.test(call.name) || asksIfNot(call, text))), DEPTH));
            if (!asks && complete && !showsNothing(page)) {
                report(page.path, {
                    message: 'This page does not ask for a login',
                    help: 'Call require_login($course, false, $cm), or require_login() where there is no course, right after config.php.',
                    start: page.config.start, end: page.config.end,
                });
            }
        }
    },
};

function showsNothing({calls}: WebPage): boolean {
    return calls.every(({kind, name, class: className}) =>
        kind === 'function' ? SHOWS_NOTHING.test(name) : kind === 'new' && /(^|\\)(moodle_url|url)$/i.test(className ?? ''));
}

/** `if (!isloggedin())`: the page decides by itself what others may see. */
function asksIfNot(call: PhpCall, text: () => string): boolean {
    return call.name.toLowerCase() === 'isloggedin' && /!\s*\\?$/.test(text().slice(0, call.start));
}
