import {Colour} from '../colour/colour.js';
import {readColour} from './dark/literals.js';

/** A pair of tokens whose contrast is below what it needs. */
export interface LowContrast {
    /** Characters from the start of the text, around the value that is to be changed. */
    start: number;
    end: number;
    message: string;
    help: string;
}

interface Token {
    /** As it is written: `$example-dark-ink`. */
    variable: string;
    colour: Colour;
    start: number;
    end: number;
}

/** What a token has to reach with another. */
interface Bar {
    other: Token;
    ratio: number;
}

const TEXTS = ['ink', 'ink-soft', 'brand', 'brand-strong', 'success', 'warning', 'danger', 'info'];
const PAPERS = ['paper', 'paper-soft', 'paper-sunken'];
const READ = 4.5;
const SEEN = 3;

/**
 * The pairs of a file of tokens that are below their bar, in the light and in the dark. Tokens are SCSS variables that come in
 * both forms, `$x-ink` and `$x-dark-ink`; a file without `$x-paper` in both has none.
 */
export function lowContrasts(scss: string): LowContrast[] {
    const prefix = /^\s*\$([\w-]+)-dark-paper\s*:/m.exec(scss)?.[1];
    if (prefix === undefined) {
        return [];
    }
    const tokens = readTokens(scss);
    return [`${prefix}-`, `${prefix}-dark-`].flatMap(start => lowIn(name => tokens.get(start + name), namesIn(tokens, start)));
}

function lowIn(token: (name: string) => Token | undefined, names: readonly string[]): LowContrast[] {
    const softs = names.filter(name => name.endsWith('-soft') && name !== 'ink-soft' && name !== 'paper-soft');
    const fills = names.filter(name => /-fill(-strong)?$/.test(name) && name !== 'on-fill');
    const bars = (others: readonly string[], ratio: number): Bar[] => others.flatMap(name => {
        const other = token(name);
        return other === undefined ? [] : [{other, ratio}];
    });
    const asked: [name: string, bars: Bar[]][] = [
        ...TEXTS.map((name): [string, Bar[]] => [name, bars([...PAPERS, `${name.replace(/-strong$/, '')}-soft`]
            .filter(other => other !== 'ink-soft'), READ)]),
        ...softs.map((name): [string, Bar[]] => [name, bars(['ink'], READ)]),
        ...fills.map((name): [string, Bar[]] => [name, [
            ...bars(['on-fill'], READ), ...name.endsWith('-fill') ? bars(['paper'], SEEN) : [],
        ]]),
        ['control', bars(['paper'], SEEN)],
    ];
    return asked.flatMap(([name, all]) => {
        const one = token(name);
        return one === undefined ? [] : all.flatMap(bar => lowOf(one, bar, all));
    });
}

function lowOf(token: Token, {other, ratio}: Bar, all: readonly Bar[]): LowContrast[] {
    const contrast = token.colour.contrast(other.colour);
    if (contrast >= ratio) {
        return [];
    }
    const nearest = nearestThatPasses(token.colour, all);
    // Down, so that what is refused is never shown as what is asked for.
    const shown = (Math.floor(contrast * 100) / 100).toFixed(2);
    return [{
        start: token.start, end: token.end,
        message: `$${token.variable} ${token.colour.hex} has a contrast of ${shown}:1 with $${other.variable} ${other.colour.hex} `
            + `and needs ${ratio}:1`,
        help: nearest === null ? `No lightness of this colour passes: change $${other.variable}, too.`
            : `The nearest colour that passes is ${nearest.hex}.`,
    }];
}

/** The colour of the same hue whose lightness is moved least; null where none reaches all bars. */
function nearestThatPasses(colour: Colour, bars: readonly Bar[]): Colour | null {
    const [lightness, chroma, hue] = colour.oklch;
    for (let step = 0.002; step <= 1; step += 0.002) {
        for (const moved of [lightness - step, lightness + step]) {
            const tried = Colour.fromOklch(moved, chroma, hue);
            if (moved >= 0 && moved <= 1 && bars.every(({other, ratio}) => tried.contrast(other.colour) >= ratio)) {
                return tried;
            }
        }
    }
    return null;
}

/** The variables that are colours or the same as one before, by name; of two of a name the first counts with `!default`. */
function readTokens(scss: string): Map<string, Token> {
    const tokens = new Map<string, Token>();
    for (const match of scss.matchAll(/^([ \t]*\$([\w-]+)\s*:\s*)([^;\n]*?)\s*(!default\s*)?;/gm)) {
        const [, before = '', variable = '', value = '', isDefault] = match;
        const colour = value.startsWith('$') ? tokens.get(value.slice(1))?.colour : readColour(value)?.colour;
        if (colour !== undefined && !(isDefault !== undefined && tokens.has(variable))) {
            const start = match.index + before.length;
            tokens.set(variable, {variable, colour, start, end: start + value.length});
        }
    }
    return tokens;
}

function namesIn(tokens: ReadonlyMap<string, Token>, start: string): string[] {
    return [...tokens.keys()].filter(name => name.startsWith(start)).map(name => name.slice(start.length))
        .filter(name => !name.startsWith('dark-'));
}
