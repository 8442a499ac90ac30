import type {PluginSource} from '../../checks/check.js';
import type {CodeFile} from '../moodle-code/code-file.js';
import {reaches} from '../moodle-code/reach.js';
import type {PhpCall} from '../php/outline/outline.js';
import {includedFiles} from './included-files.js';
import type {WebPage} from './web-pages.js';

/** Helpers that set a page up are not deeper; what is deeper belongs to other pages. */
const DEPTH = 3;

/** What ends a request of somebody who is not logged in. */
export const ASKS_FOR_LOGIN =
    /^(require_login|require_course_login|require_admin|admin_externalpage_setup|require_user_key_login|validate_user_key)$/i;

/** Whether a call logs people in, or knows them by a key of the request's own. */
export function knowsByKey({name, kind}: PhpCall): boolean {
    // The session manager's set_user(), and no other.
    return KNOWS_BY_KEY.test(name) && (kind === 'static' || name.toLowerCase() !== 'set_user');
}

const KNOWS_BY_KEY = new RegExp('^(require_user_key_login|validate_user_key|complete_user_login|authenticate_user_login'
    + '|set_user|(verify|validate|check)_\\w*token)$', 'i');

/**
 * Whether a page, a file that it includes or a helper that it calls makes a call.
 *
 * @param follows tells whether the code that a call runs is looked at
 * @param until calls of the page itself that begin after this are left out
 * @returns null where a file is included whose name cannot be told
 */
export function pageReaches(
    plugin: Pick<PluginSource, 'code' | 'moodle' | 'component'>, page: WebPage, wanted: (call: PhpCall, file: CodeFile) => boolean,
    follows: (call: PhpCall) => boolean = () => true, until = Infinity,
): boolean | null {
    if (page.calls.some(call => call.start <= until && wanted(call, page.code))) {
        return true; // As most do, with nothing followed.
    }
    const {files, complete} = includedFiles(plugin, page.code, until);
    return files.some(file => reaches(plugin.code,
        {in: file, span: null, class: null, ...file === page.code && {until}}, wanted, {depth: DEPTH, follows}))
        || (complete ? false : null);
}
