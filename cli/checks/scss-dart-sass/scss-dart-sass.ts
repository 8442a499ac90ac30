import {needsMore} from '../../core/scss/compile-error.js';
import {dartErrors} from '../../core/scss/compile-theme.js';
import {scssProblem, themesIn} from '../../core/scss/themes-in.js';
import type {Problem} from '../../core/problem.js';
import type {ToolCheck} from '../check.js';

const NAME = 'scss-dart-sass';

/** Compiles themes with Dart Sass, which is what designers' tools run. */
export const scssDartSass: ToolCheck = {
    meta: {name: NAME, severity: 'warning', summary: 'The SCSS of a theme compiles in Dart Sass, too.'},
    async runTool(run) {
        const problems: Problem[] = [];
        const skipped: string[] = [];
        for (const theme of await themesIn(run)) {
            if (theme.entries.length === 0) {
                skipped.push('A theme builds on a parent that is not at hand, or ships no SCSS that is known as its main file.');
            }
            for (const [index, error] of (await dartErrors(theme)).entries()) {
                const entry = theme.entries[index];
                if (error !== null && entry !== undefined && !needsMore(error)) {
                    problems.push(scssProblem(theme, entry, error, {
                        code: NAME, severity: 'warning',
                        message: `Dart Sass does not compile this: ${error.message}.`,
                        help: 'Write it so that both compilers take it: build tools use Dart Sass, a site uses scssphp.',
                    }));
                }
            }
        }
        return {problems: withoutDoubles(problems), skipped: [...new Set(skipped)]};
    },
};

/** Two presets that import one file have its error twice. */
export function withoutDoubles(problems: readonly Problem[]): Problem[] {
    return [...new Map(problems.map(problem => [`${problem.file}:${problem.line}:${problem.message}`, problem])).values()];
}
