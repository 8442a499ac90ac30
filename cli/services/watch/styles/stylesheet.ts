import {DefinitionsReader, joined} from './definitions.js';
import type {ScssAnswer, ScssCompiler} from './scss-compiler.js';
import {statementsOf} from './statements.js';
import {isSame, mark, takeApart, type Piece} from './taken-apart.js';

/** A statement of the theme's SCSS, and where what it makes begins in the CSS. */
interface Made extends Piece {
    start: number;
}

/** A compile of the whole. */
interface Whole {
    css: string;
    made: readonly Made[];
    paths: string;
}

const MARKS = /\/\*!lectern:\d+\*\/\n?/g;
const FROM_HERE = '/*!lectern:here*/';

/**
 * A theme's stylesheet, compiled again and again. What a designer changes stands after all of Boost: as long as nothing
 * before it changed, the CSS of that is kept, and only its definitions are compiled with what follows.
 */
export class Stylesheet {
    private readonly reader = new DefinitionsReader();
    private whole: Whole | null = null;

    constructor(private readonly compiler: ScssCompiler) {}

    /** Compiles all of it. */
    async compile(text: string, paths: readonly string[]): Promise<ScssAnswer> {
        const statements = this.takeApart(text, paths);
        if (statements === null) {
            this.whole = null;
            return this.compiler.compile(text, paths);
        }
        const marked = statements.map(({text}, index) => `${mark(index)}${text}`).join('');
        const answer = await this.compiler.compile(marked, paths);
        if ('error' in answer) {
            return this.compiler.compile(text, paths); // Its places are those of the text.
        }
        const {css, starts} = withoutMarks(answer.css);
        this.whole = {
            css, paths: paths.join('\n'),
            made: statements.map((statement, index) => ({...statement, start: starts.get(index) ?? css.length})),
        };
        return {css};
    }

    /**
     * Compiles what changed since all of it was compiled, and what follows that.
     *
     * @returns null where that is not known to come to the same, or is wrong: all of it is to be compiled
     */
    async compileChanged(text: string, paths: readonly string[]): Promise<string | null> {
        const {whole} = this;
        const now = whole === null || whole.paths !== paths.join('\n') ? null : this.takeApart(text, paths);
        if (whole === null || now === null) {
            return null;
        }
        const first = now.findIndex((piece, index) => {
            const before = whole.made[index];
            return before === undefined || !isSame(before, piece);
        });
        const from = first === -1 ? Math.min(now.length, whole.made.length) : first;
        const changed = [...now.slice(from), ...whole.made.slice(from)];
        if (from === 0 || changed.some(({definitions}) => definitions.extending)) {
            return null; // An extending rule changes CSS that stands before it.
        }
        const answer = await this.compiler.compile([
            joined(now.slice(0, from).map(({definitions}) => definitions)), FROM_HERE, ...now.slice(from).map(({text}) => text),
        ].join('\n'), paths);
        if ('error' in answer) {
            return null;
        }
        const [, after = ''] = answer.css.split(FROM_HERE);
        return (whole.css.slice(0, whole.made[from]?.start ?? whole.css.length).trimEnd() + after).trim();
    }

    private takeApart(text: string, paths: readonly string[]): Piece[] | null {
        return takeApart(() => statementsOf(text), this.reader, paths);
    }
}

/** CSS without its marks, and where each of them stood. */
function withoutMarks(marked: string): {css: string; starts: ReadonlyMap<number, number>} {
    const starts = new Map<number, number>();
    let removed = 0;
    const css = marked.replace(MARKS, (found, offset: number) => {
        starts.set(Number(/\d+/.exec(found)?.[0]), offset - removed);
        removed += found.length;
        return '';
    });
    return {css: css.trim(), starts};
}
