import type {CodeFile, CodeFinder} from '../moodle-code/code-file.js';
import type {PhpCall, Span} from '../php/outline/outline.js';

/** A PHP file that a browser can ask for: one that starts Moodle itself. */
export interface WebPage {
    code: CodeFile;
    /** Its path within the plugin. */
    path: string;
    /** The statement that includes config.php. */
    config: Span;
    /** Its calls outside functions. */
    calls: readonly PhpCall[];
}

/** Folders whose files nobody asks for, and those of tests. */
const NO_PAGES = /(^|\/)(tests|classes|db|lang|cli|amd|templates|backup)\//;
/** What makes a file no page of a person's session: a script, an endpoint without cookies, a server of web services. */
const NO_SESSION = /\bdefine\s*\(\s*(['"])(CLI_SCRIPT|NO_MOODLE_COOKIES|ABORT_AFTER_CONFIG|WS_SERVER)\1\s*,\s*(true|1)\s*\)/i;
const LIBRARY = /\bdefined\s*\(\s*['"]MOODLE_INTERNAL['"]\s*\)\s*(\|\||or)\s*(die|exit)/i;

/** The pages of a plugin that work in the session of whoever asks for them. */
export function webPages(finder: CodeFinder): WebPage[] {
    return finder.ownFiles().flatMap(code => {
        const {includes, functions, classes, calls} = code.outline;
        const path = code.own ?? '';
        const outside = ({start}: Span): boolean =>
            ![...functions, ...classes].some(one => start > one.start && start < one.end);
        const config = NO_PAGES.test(path) ? undefined
            : includes.find(one => /\bconfig\.php['"]\s*\)*$/.test(one.expression.trim()) && outside(one));
        if (config === undefined) {
            return [];
        }
        const text = code.text();
        return NO_SESSION.test(text) || LIBRARY.test(text) ? []
            : [{code, path, config, calls: calls.filter(call => call.inside === null && outside(call))}];
    });
}
