import {lexPhp} from '../../core/php/lex-php.js';
import type {FileCheck} from '../check.js';

const NAMES = /\$_(GET|POST|REQUEST)\b/;

export const requestSuperglobals: FileCheck = {
    meta: {
        name: 'request-superglobals', severity: 'warning',
        summary: 'Requests are read with required_param() and optional_param(), not from $_GET, $_POST or $_REQUEST.',
    },
    wants: path => path.endsWith('.php') && !/(^|\/)tests\//.test(path),
    checkFile(file, report) {
        if (!NAMES.test(file.text)) {
            return;
        }
        const tokens = [...lexPhp(file.text)].filter(({kind}) => kind !== 'space' && kind !== 'comment');
        tokens.forEach(({kind, text, start, end}, at) => {
            // Whether there is anything, and what there is in all, tells nothing of one value.
            const isRead = tokens[at + 1]?.text === '[' && !/^(isset|empty|unset)$/i.test(tokens[at - 2]?.text ?? '');
            if (kind === 'variable' && /^\$_(GET|POST|REQUEST)$/.test(text) && isRead && !isAssigned(tokens, at)) {
                report({
                    message: `${text} is read as it came, not cleaned`,
                    help: 'Use required_param() or optional_param() with the PARAM_ type of what is expected.', start, end,
                });
            }
        });
    },
};

/** Whether a value is put there, as tests and some endpoints do. */
function isAssigned(tokens: readonly {text: string}[], at: number): boolean {
    let depth = 0;
    for (let index = at + 1; index < tokens.length; index++) {
        const text = tokens[index]?.text ?? '';
        depth += text === '[' ? 1 : text === ']' ? -1 : 0;
        if (depth === 0 && tokens[index + 1]?.text !== '[') {
            return tokens[index + 1]?.text === '=';
        }
    }
    return false;
}
