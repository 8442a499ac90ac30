import {ASKS_FOR_LOGIN, knowsByKey, pageReaches} from '../../core/pages/page-reaches.js';
import {webPages, type WebPage} from '../../core/pages/web-pages.js';
import type {PhpCall} from '../../core/php/outline/outline.js';
import type {PluginCheck} from '../check.js';

/** Calls of a page that shows nothing of its own. */
const SHOWS_NOTHING =
    /^(redirect|debugging|send_file_not_found|define|defined|die|header|get_string|required_param|optional_param)$/i;

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
            const asks = pageReaches(plugin, page, (call, {own, text}) => ASKS_FOR_LOGIN.test(call.name)
                || (own !== null && (knowsByKey(call) || asksIfNot(call, text))));
            if (asks === false && !showsNothing(page)) {
                report(page.path, {
                    message: 'This page does not ask for a login',
                    help: 'Call require_login($course, false, $cm), or require_login() where there is no course.',
                    start: page.config.start, end: page.config.end,
                });
            }
        }
    },
};

/** `if (!isloggedin())`: the page decides by itself what others may see. */
function asksIfNot(call: PhpCall, text: () => string): boolean {
    return call.name.toLowerCase() === 'isloggedin' && /!\s*\\?$/.test(text().slice(0, call.start));
}

function showsNothing({calls}: WebPage): boolean {
    return calls.every(({kind, name, object, class: className}) => {
        switch (kind) {
            case 'function': return SHOWS_NOTHING.test(name);
            case 'static': return /^redirect/i.test(name);
            case 'new': return /(^|\\)(moodle_url|url)$/i.test(className ?? '');
            default: return object === '$PAGE' && name.startsWith('set_');
        }
    });
}
