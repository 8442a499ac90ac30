import {lexPhp} from './lex-php.js';

/** Bare PHP code, and where each of its characters stands in the file. */
export interface StrippedPhp {
    code: string;
    /** For each character of `code`, its offset in the file; one more entry for the end. */
    offsets: number[];
}

/**
 * The code of a PHP file without tags, comments, white space and what is outside PHP: what Moodle's installer matches
 * its patterns on (core\update\validator::get_stripped_file_contents).
 */
export function stripPhp(text: string): StrippedPhp {
    let code = '';
    const offsets: number[] = [];
    let inside = false;
    for (const token of lexPhp(text)) {
        if (token.kind === 'open' || token.kind === 'close') {
            // `<?=` does not start what the installer reads.
            inside = token.kind === 'open' && token.text !== '<?=';
        } else if (inside && token.kind !== 'space' && token.kind !== 'comment') {
            code += token.text;
            for (let index = token.start; index < token.end; index++) {
                offsets.push(index);
            }
            if (token.text === 'function') {
                code += ' ';
                offsets.push(token.end);
            }
        }
    }
    offsets.push(text.length);
    return {code, offsets};
}
