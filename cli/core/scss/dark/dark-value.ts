import {Colour} from '../../colour/colour.js';
import type {Role} from './roles.js';
import type {Tokens} from './tokens.js';

/** Chroma below which a colour is taken for a grey. */
const GREY = 0.025;
/** Chroma below which a light surface is taken for a grey: there a breath of colour is seen. */
const LIGHT_GREY = 0.012;
/** How much darker a light surface gets for each step that it is away from white. */
const SLOPE = 0.7;

const WHITE = new Colour(255, 255, 255);

/**
 * What a colour of the light scheme becomes in the dark: lightness turns round, hue stays.
 *
 * Steps are taken in OKLCH, bars are WCAG contrasts against the dark papers of the design.
 */
export class DarkValue {
    private readonly paper: Colour;
    private readonly ink: Colour;
    /** The lightest of what text is read on, papers and soft tones. */
    private readonly lightest: Colour;
    /** Chroma and hue of the design's greys. */
    private readonly tint: readonly [number, number];
    private readonly known = new Map<string, Colour>();

    constructor(private readonly tokens: Tokens) {
        this.paper = tokens.dark.get('paper') ?? Colour.fromHex('#191918');
        this.ink = tokens.dark.get('ink') ?? Colour.fromHex('#eeeeec');
        let lightest = this.paper;
        for (const [name, surface] of tokens.dark) {
            if (/^paper|(?<!^ink)-soft$/.test(name) && surface.luminance > lightest.luminance) {
                lightest = surface;
            }
        }
        this.lightest = lightest;
        const [, chroma, hue] = (tokens.dark.get('line') ?? this.paper).oklch;
        this.tint = [chroma, hue];
    }

    /**
     * The dark colour for a light one.
     *
     * @param alpha its opacity, 0 to 1, which stays
     */
    of(colour: Colour, alpha: number, role: Role): Colour {
        const key = `${colour.hex} ${alpha} ${role}`;
        let dark = this.known.get(key);
        if (dark === undefined) {
            dark = this.find(colour, alpha, role);
            this.known.set(key, dark);
        }
        return dark;
    }

    private find(colour: Colour, alpha: number, role: Role): Colour {
        if (alpha >= 1) {
            const fill = role === 't' ? this.tokens.named(colour, 'b') ?? '' : '';
            const ofFill = /^(\w+)-fill$/.exec(fill)?.[1];
            const dark = this.tokens.dark.get(this.tokens.named(colour, role) ?? ofFill ?? '');
            if (dark !== undefined) {
                return dark;
            }
        }
        if (alpha <= 0) {
            return colour;
        }
        if (role === 't') {
            return this.text(colour);
        }
        return role === 'b' ? this.border(colour, alpha) : alpha < 1 ? this.veil(colour, alpha) : this.surface(colour);
    }

    /** Dark text becomes light, of the same hue; light text stays. */
    private text(colour: Colour): Colour {
        const [lightness, chroma, hue] = colour.oklch;
        if (lightness >= 0.72 && colour.contrast(this.lightest) >= 4.5) {
            return colour;
        }
        let moved = Math.max(0.74, Math.min(0.96, 1.12 - 0.7 * lightness));
        const tint = chroma < GREY ? this.tint : [Math.min(0.12, chroma * 0.75), hue] as const;
        let text: Colour;
        do {
            text = Colour.fromOklch(moved, ...tint);
            moved += 0.01;
        } while (text.contrast(this.lightest) < 4.5 && moved < 1);
        return text;
    }

    /** Light surfaces take the range of the dark papers, strong fills stay fills, dark surfaces stay dark. */
    private surface(colour: Colour): Colour {
        const [lightness, chroma, hue] = colour.oklch;
        const [paper] = this.paper.oklch;
        const darkened = paper + (1 - lightness) * SLOPE;
        if (chroma < (lightness >= 0.8 ? LIGHT_GREY : GREY)) {
            if (colour.hex === '#ffffff') {
                return this.paper;
            }
            // From about a middle grey on, white text is what stands on it.
            return lightness >= 0.62 ? Colour.fromOklch(darkened, ...this.tint) : this.darkSurface(colour);
        }
        if (lightness >= 0.72 && chroma < 0.1) {
            return Colour.fromOklch(Math.max(paper + 0.05, darkened), Math.min(0.06, chroma * 1.6), hue);
        }
        return lightness < 0.35 ? this.darkSurface(colour) : this.fill(colour);
    }

    /** A dark surface, lifted so that it differs from the page. */
    private darkSurface(colour: Colour): Colour {
        const [lightness, chroma, hue] = colour.oklch;
        if (lightness >= 0.5) {
            return this.fill(colour);
        }
        const tint = chroma < LIGHT_GREY ? this.tint : [chroma, hue] as const;
        return Colour.fromOklch(Math.max(lightness, 0.29 + lightness * 0.25), ...tint);
    }

    /** A fill that light ink is read on at 4.5:1 and that stands off the page at 3:1. */
    private fill(colour: Colour): Colour {
        let [lightness, fill] = [colour.oklch[0], colour];
        const [, chroma, hue] = colour.oklch;
        for (let step = 0; step < 80 && fill.contrast(this.ink) < 4.5; step++) {
            lightness -= 0.01;
            fill = Colour.fromOklch(lightness, chroma, hue);
        }
        for (let step = 0; step < 80 && fill.contrast(this.paper) < 3; step++) {
            lightness += 0.005;
            fill = Colour.fromOklch(lightness, chroma, hue);
        }
        return fill;
    }

    /** A surface that lets something through: thin ones tint what is below, thick ones cover it. */
    private veil(colour: Colour, alpha: number): Colour {
        const [lightness, chroma, hue] = colour.oklch;
        if (alpha >= 0.4) {
            return lightness < 0.35 && chroma < GREY ? colour : this.surface(colour);
        }
        if (chroma >= GREY) {
            return lightness < 0.5 ? Colour.fromOklch(0.6, chroma, hue) : colour;
        }
        return lightness < 0.62 ? Colour.fromOklch(1 - lightness * 0.3, chroma, hue) : colour;
    }

    /** Light lines become dark and dark ones light; those that stand out keep doing so. */
    private border(colour: Colour, alpha: number): Colour {
        const [lightness, chroma, hue] = colour.oklch;
        const isGrey = chroma < GREY;
        if (alpha < 1 && isGrey) {
            return lightness < 0.62 ? Colour.fromOklch(1 - lightness * 0.3, chroma, hue) : colour;
        }
        if (colour.hex === '#ffffff') {
            return this.paper;
        }
        if (chroma >= 0.1 && colour.contrast(this.paper) >= 3) {
            return colour;
        }
        const tint = isGrey ? this.tint : [Math.min(0.13, chroma), hue] as const;
        if (lightness < 0.5 && isGrey) {
            return Colour.fromOklch(Math.min(0.92, 1.02 - 0.7 * lightness), ...tint);
        }
        const stands = colour.contrast(WHITE) >= 3;
        const [paper] = this.paper.oklch;
        let moved = stands ? Math.max(lightness, 0.5) : Math.max(paper + (1 - lightness) * 1.3, isGrey ? 0 : 0.4);
        let line = Colour.fromOklch(moved, ...tint);
        while (stands && line.contrast(this.paper) < 3 && moved < 1) {
            moved += 0.01;
            line = Colour.fromOklch(moved, ...tint);
        }
        return line;
    }
}

/** The lowest contrast of a colour with some others. */
export function worstContrast(colour: Colour, others: readonly Colour[]): number {
    return Math.min(...others.map(other => colour.contrast(other)));
}

/** Text moved towards white or black until it is read on surfaces; itself where that cannot be. */
export function readableOn(text: Colour, surfaces: readonly Colour[]): Colour {
    const [lightness, chroma, hue] = text.oklch;
    for (let step = 0.02; step <= 1; step += 0.02) {
        for (const moved of [lightness + step, lightness - step]) {
            if (moved >= -0.02 && moved <= 1.02) {
                const tried = Colour.fromOklch(moved, chroma, hue);
                if (worstContrast(tried, surfaces) >= 4.5) {
                    return tried;
                }
            }
        }
    }
    return text;
}
