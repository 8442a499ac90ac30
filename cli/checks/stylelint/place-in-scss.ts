import {fileURLToPath} from 'node:url';
import {decode} from '@jridgewell/sourcemap-codec';
import type {LintFinding} from '../../../lint-rules/src/messages.js';
import type {LintFile} from '../../core/lint/lint-file.js';
import type {Styles} from '../../services/build/styles.js';

/**
 * Where a place in a made style sheet is in the SCSS: the source map's columns are those before the sheet was indented as
 * Moodle's, so the place is that of the line's first mapping.
 *
 * @param entry the SCSS that is compiled; meant where the map tells nothing
 */
export function placeInScss(map: Styles['sourceMap'], css: string, entry: string): NonNullable<LintFile['source']> {
    const lines = map === undefined ? [] : decode(map.mappings);
    const text = css.split('\n');
    return ({line}: LintFinding) => {
        // A brace of its own has no mapping: what it closes is above it.
        for (let at = Math.min(line, lines.length) - 1; at >= 0; at--) {
            const segment = lines[at]?.find(one => one.length > 1);
            if (segment !== undefined && segment.length > 1) {
                const url = map?.sources[segment[1] ?? 0] ?? '';
                return {
                    file: url.startsWith('file:') ? fileURLToPath(url) : entry,
                    line: (segment[2] ?? 0) + 1, column: (segment[3] ?? 0) + 1,
                };
            }
            if ((text[at] ?? '').trim() !== '}' && at < line - 1) {
                break;
            }
        }
        return {line: 1, column: 1};
    };
}
