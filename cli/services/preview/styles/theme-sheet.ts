import {partAt} from '../../../core/scss/theme-entries.js';
import type {Problem} from '../../../core/problem.js';
import {shownPath} from '../../../core/shown-path.js';
import {DefinitionsReader, joined} from '../../watch/styles/definitions.js';
import type {ScssCompiler, ScssError} from '../../watch/styles/scss-compiler.js';
import {isSame, mark, takeApart, type Piece} from '../../watch/styles/taken-apart.js';
import type {ThemeSource} from './theme-source.js';

/** CSS of what the theme builds upon, and of its own rules behind it, in parts. */
export interface ThemeCss {
    base: string;
    parts: readonly string[];
}

/** What was compiled last, by the state of the files it came from. */
interface Before {
    base: Piece;
    parts: readonly (Piece & {css: string})[];
}

const MARKS = /\/\*!lectern:(\d+)\*\//g;

/** A theme's stylesheet, compiled again and again; of its own rules, which a designer changes most, only what changed. */
export class ThemeSheet {
    private readonly reader = new DefinitionsReader();
    private before: Before | null = null;

    constructor(private readonly compiler: ScssCompiler) {}

    /** Compiles all of it. What was right last is kept where it is wrong. */
    async compile(source: ThemeSource): Promise<ThemeCss | {problem: Problem}> {
        const {base, parts, paths} = source;
        const taken = this.takeApart(source);
        const answer = await this.compiler.compile([base, ...parts.map((text, index) => `${mark(index)}${text}`)].join(''), paths);
        if ('error' in answer) {
            // Its places are those of the text without marks.
            const again = await this.compiler.compile([base, ...parts].join(''), paths);
            return {problem: problemOf('error' in again ? again.error : answer.error, source)};
        }
        const made = apart(answer.css);
        const css = parts.map((_text, index) => made.get(index) ?? '');
        this.before = taken === null ? null
            : {base: taken.base, parts: taken.parts.map((part, index) => ({...part, css: css[index] ?? ''}))};
        return {base: made.get(-1) ?? '', parts: css};
    }

    /**
     * Compiles what changed of the theme's own rules, with nothing but the definitions of what stands before.
     *
     * @returns null where that cannot be done or is wrong: all of it is to be compiled. `baseSame` says whether what stands
     * before is as it was when all of it was compiled last.
     */
    async compileChanged(source: ThemeSource): Promise<{parts: readonly string[]; baseSame: boolean} | null> {
        const {before} = this;
        const now = this.takeApart(source);
        if (now === null || [...now.parts, ...before?.parts ?? []].some(({definitions}) => definitions.extending)) {
            return null; // An extending rule changes CSS that stands before it.
        }
        const baseSame = before !== null && isSame(before.base, now.base);
        const changed = changedParts(baseSame ? before.parts : [], now.parts);
        const [first] = changed;
        if (first === undefined) {
            return {parts: before?.parts.slice(0, now.parts.length).map(({css}) => css) ?? [], baseSame};
        }
        const answer = await this.compiler.compile([
            joined([now.base, ...now.parts.slice(0, first)].map(({definitions}) => definitions)),
            ...now.parts.slice(first).map((part, index) =>
                changed.has(first + index) ? `${mark(first + index)}${part.text}` : joined([part.definitions])),
        ].join('\n'), source.paths);
        if ('error' in answer) {
            return null;
        }
        const made = apart(answer.css);
        const parts = now.parts.map((part, index) =>
            ({...part, css: changed.has(index) ? made.get(index) ?? '' : before?.parts[index]?.css ?? ''}));
        if (baseSame) {
            this.before = {base: now.base, parts};
        }
        return {parts: parts.map(({css}) => css), baseSame};
    }

    private takeApart({base, parts, paths}: ThemeSource): {base: Piece; parts: readonly Piece[]} | null {
        const [before, ...own] = takeApart(() => [base, ...parts], this.reader, paths) ?? [];
        return before === undefined ? null : {base: before, parts: own};
    }
}

/** The places of parts that are not as they were; where one defines something else than before, of all that follow, too. */
function changedParts(before: readonly Piece[], now: readonly Piece[]): ReadonlySet<number> {
    const changed = new Set<number>();
    let definesElse = false;
    now.forEach((part, index) => {
        const old = before[index];
        const same = old !== undefined && isSame(old, part);
        if (!same || definesElse) {
            changed.add(index);
        }
        definesElse ||= !same && (old === undefined || joined([old.definitions]) !== joined([part.definitions]));
    });
    return changed;
}

/** CSS by the number of the mark before it; -1 for what stands before the first. */
function apart(css: string): ReadonlyMap<number, string> {
    const [base = '', ...rest] = css.split(MARKS);
    const parts = new Map([[-1, base]]);
    for (let index = 0; index < rest.length; index += 2) {
        parts.set(Number(rest[index]), rest[index + 1]?.trimStart() ?? '');
    }
    return parts;
}

/** The error where people can mend it. */
function problemOf({file, line, column, message}: ScssError, {entry}: ThemeSource): Problem {
    const place = file === null ? partAt(entry, line) : {file, line};
    return {
        file: shownPath(place?.file ?? entry.parts[0]?.file ?? ''), line: place?.line ?? 1, column, code: 'scss', severity: 'error',
        message: message.replace(/\.?$/, '.'), help: 'Mend the SCSS at this place; the page keeps the last good styles.',
    };
}
