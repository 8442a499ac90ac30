import {Colour} from '../../colour/colour.js';
import {readableOn} from './dark-value.js';
import {rounded} from './literals.js';
import type {Part} from './part.js';
import type {Tokens} from './tokens.js';

/** Opacity from which a surface counts as the one that text is read on. */
const COVERS = 0.4;

/**
 * Has the colours of a rule decide together: text that was read on its surface in the light is read on it in the dark.
 * Changes the dark colours of parts where those of a pair ask for it.
 */
export function settlePairs(parts: readonly Part[], tokens: Tokens): void {
    const names = new Set(parts.map(({pair}) => pair));
    for (const name of names) {
        if (name === null) {
            continue;
        }
        const of = (role: string): Part[] => parts.filter(part => part.pair === name && part.role === role);
        const [texts, surfaces, lines] = [of('t'), of('s'), of('b')];
        const covering = surfaces.filter(({alpha}) => alpha >= COVERS);
        settleLines(lines, texts, surfaces);
        if (texts.length > 0 && covering.length > 0) {
            settleTexts(texts, covering, lines, tokens);
        }
    }
}

/** A line of the colour of its surface goes with it; a white one around white text is meant to be seen. */
function settleLines(lines: readonly Part[], texts: readonly Part[], surfaces: readonly Part[]): void {
    for (const line of lines) {
        for (const surface of surfaces) {
            if (line.light.hex === surface.light.hex && line.alpha === surface.alpha) {
                line.role = 's';
                line.dark = surface.dark;
            }
        }
        if (line.light.hex === '#ffffff' && texts.some(({light}) => light.hex === '#ffffff')) {
            line.kept = true;
        }
    }
}

/** Text and surfaces that were at 4.5:1 are so again. */
function settleTexts(texts: readonly Part[], surfaces: readonly Part[], lines: readonly Part[], tokens: Tokens): void {
    const below = (scheme: ReadonlyMap<string, Colour>, colour: Colour, alpha: number): Colour => {
        const paper = scheme.get('paper');
        return paper === undefined ? colour : blend(colour, alpha, paper);
    };
    const lightSurfaces = surfaces.map(({light, alpha}) => below(tokens.light, light, alpha));
    const darkSurfaces = surfaces.map(({dark, alpha}) => below(tokens.dark, dark, alpha));
    for (const text of texts) {
        if (contrastOf(text.light, text.alpha, lightSurfaces) < 4.5) {
            continue;
        }
        if (isMarked(text, surfaces)) {
            for (const part of [...texts, ...surfaces, ...lines.filter(({role}) => role === 's')]) {
                part.kept = true;
            }
            return;
        }
        if (text.form !== 'known' && contrastOf(text.dark, text.alpha, darkSurfaces) < 4.5) {
            text.dark = better(text, darkSurfaces, tokens);
            text.unusual = true;
        }
    }
}

/** Whether this is dark text on a strong light colour, such as a yellow badge, which is as good in the dark. */
function isMarked(text: Part, surfaces: readonly Part[]): boolean {
    return text.form !== 'known' && text.light.luminance <= 0.18 && surfaces.every(({form, alpha, light}) => {
        const [lightness, chroma] = light.oklch;
        return form !== 'known' && alpha >= 1 && lightness >= 0.7 && chroma >= 0.1;
    });
}

/** A dark colour for text that is read on the surfaces. */
function better(text: Part, surfaces: readonly Colour[], tokens: Tokens): Colour {
    const onFill = text.light.hex === '#ffffff' ? tokens.dark.get('on-fill') : undefined;
    const found = [text.light, onFill].find(tried => tried !== undefined && contrastOf(tried, text.alpha, surfaces) >= 4.5);
    return found ?? readableOn(text.dark, surfaces);
}

/** The lowest contrast of text with surfaces, of what lets them through with what comes of it. */
function contrastOf(colour: Colour, alpha: number, surfaces: readonly Colour[]): number {
    return Math.min(...surfaces.map(surface => blend(colour, alpha, surface).contrast(surface)));
}

/** What a colour that lets another through looks like on it. */
function blend(colour: Colour, alpha: number, below: Colour): Colour {
    if (alpha >= 1) {
        return colour;
    }
    const mix = (one: number, other: number): number => rounded(one * alpha + other * (1 - alpha));
    return new Colour(mix(colour.red, below.red), mix(colour.green, below.green), mix(colour.blue, below.blue));
}
