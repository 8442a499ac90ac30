import {readFileSync} from 'node:fs';
import {needsMore, type ScssError} from '../../core/scss/compile-error.js';
import {dartErrors, scssphpErrors} from '../../core/scss/compile-theme.js';
import {scssProblem, themesIn, type Theme} from '../../core/scss/themes-in.js';
import {positionAt, type Problem} from '../../core/problem.js';
import {refusedByScssphp} from '../../core/scss/refused-by-scssphp.js';
import type {ToolCheck} from '../check.js';
import {withoutDoubles} from '../scss-dart-sass/scss-dart-sass.js';

const NAME = 'scss-compiles';

/** Compiles themes as the site does: with the Moodle's own scssphp, in PHP. */
export const scssCompiles: ToolCheck = {
    meta: {
        name: NAME, severity: 'error', withMoodle: true,
        summary: 'The SCSS of a theme compiles in the scssphp of the Moodle at hand.',
    },
    async runTool(run) {
        const problems: Problem[] = [];
        const skipped = new Set<string>();
        for (const theme of await themesIn(run)) {
            if (theme.moodle === null || theme.entries.length === 0) {
                continue; // The engine says that a Moodle is missing, scss-dart-sass that a parent is.
            }
            const answer = await scssphpErrors(theme, theme.moodle.documentRoot, theme.moodle.version);
            if ('unable' in answer) {
                skipped.add(answer.unable);
                continue;
            }
            problems.push(...await problemsOf(theme, answer.errors));
        }
        return {problems: withoutDoubles(problems), skipped: [...skipped]};
    },
};

async function problemsOf(theme: Theme, errors: readonly (ScssError | null)[]): Promise<Problem[]> {
    const found = errors.flatMap((error, index) => {
        const entry = theme.entries[index];
        return error === null || entry === undefined ? [] : {
            index, error, problem: scssProblem(theme, entry, error, {
                code: NAME, severity: 'error',
                message: `scssphp, which compiles on the site, refuses this: ${error.message}.`,
                help: 'Write it so that both compilers take it; the site would go on with its old or its fallback CSS.',
            }),
        };
    }).filter(({problem}) => !isTold(problem));
    if (!found.some(({error}) => needsMore(error))) {
        return found.map(({problem}) => problem);
    }
    // A name that is missing in both compilers may come from the site's settings.
    const dart = await dartErrors(theme);
    return found.filter(({index, error}) => !needsMore(error) || dart[index] === null).map(({problem}) => problem);
}

/** Whether scss-scssphp, which needs neither PHP nor a Moodle, tells of it. */
function isTold({file, line}: Problem): boolean {
    const text = file.endsWith('.scss') ? readFileSync(file, 'utf8') : '';
    return refusedByScssphp(text).some(({start, end}) =>
        positionAt(text, start).line <= line && line <= positionAt(text, end).line);
}
