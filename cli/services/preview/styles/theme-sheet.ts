import {partAt} from '../../../core/scss/theme-entries.js';
import type {Problem} from '../../../core/problem.js';
import {shownPath} from '../../../core/shown-path.js';
import {CannotTakeApart, DefinitionsReader, joined, sameFiles, type Definitions} from '../../watch/styles/definitions.js';
import type {ScssCompiler, ScssError} from '../../watch/styles/scss-compiler.js';
import type {ThemeSource} from './theme-source.js';

/** CSS of what the theme builds upon, and of its own rules behind it. */
export interface ThemeCss {
    base: string;
    end: string;
}

const FROM_HERE = '/*!lectern:here*/';

/** A theme's stylesheet, compiled again and again; its own rules, which a designer changes most, alone where that will do. */
export class ThemeSheet {
    private readonly reader = new DefinitionsReader();
    private before: {text: string; definitions: Definitions} | null = null;

    constructor(private readonly compiler: ScssCompiler) {}

    /** Compiles all of it. */
    async compile(source: ThemeSource): Promise<ThemeCss | {problem: Problem}> {
        const definitions = this.definitionsOf(source.base, source.paths);
        const answer = await this.compiler.compile(`${source.base}${FROM_HERE}\n${source.end}`, source.paths);
        if ('error' in answer) {
            this.before = null;
            return {problem: problemOf(answer.error, source)};
        }
        this.before = definitions === null ? null : {text: source.base, definitions};
        const [base = '', end = ''] = answer.css.split(FROM_HERE);
        return {base, end: end.trimStart()};
    }

    /**
     * Compiles the theme's own rules with nothing but the definitions of what stands before them.
     *
     * @returns null where that cannot be done or is wrong: all of it is to be compiled. `baseSame` says whether what stands
     * before is as it was when all of it was compiled last.
     */
    async compileEnd({base, end, paths}: ThemeSource): Promise<{end: string; baseSame: boolean} | null> {
        const definitions = this.definitionsOf(base, paths);
        const own = definitions === null ? null : this.definitionsOf(end, paths);
        if (definitions === null || own === null || own.extending) {
            return null; // An extending rule changes CSS that stands before it.
        }
        const answer = await this.compiler.compile([joined([definitions]), FROM_HERE, end].join('\n'), paths);
        if ('error' in answer) {
            return null;
        }
        const baseSame = this.before !== null && this.before.text === base && sameFiles(this.before.definitions, definitions);
        return {end: answer.css.split(FROM_HERE)[1]?.trimStart() ?? '', baseSame};
    }

    private definitionsOf(text: string, paths: readonly string[]): Definitions | null {
        try {
            return this.reader.read(text, null, paths);
        } catch (error) {
            if (error instanceof CannotTakeApart) {
                return null;
            }
            throw error;
        }
    }
}

/** The error where people can mend it. The mark takes one line of the text that was compiled. */
function problemOf({file, line, column, message}: ScssError, {entry, base}: ThemeSource): Problem {
    const baseLines = base.split('\n').length - 1;
    const place = file === null ? partAt(entry, line > baseLines ? line - 1 : line) : {file, line};
    return {
        file: shownPath(place?.file ?? entry.parts[0]?.file ?? ''), line: place?.line ?? 1, column, code: 'scss', severity: 'error',
        message: message.replace(/\.?$/, '.'), help: 'Mend the SCSS at this place; the page keeps the last good styles.',
    };
}
