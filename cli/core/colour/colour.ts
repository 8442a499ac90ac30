/** Lightness 0 to 1, chroma 0 to about 0.37, hue in degrees. */
export type Oklch = [lightness: number, chroma: number, hue: number];

/**
 * An opaque sRGB colour that knows its place in OKLCH, where equal steps look equal, and its contrast by WCAG 2.
 * The same in PHP: theme/lectern/classes/local/colour/colour.php.
 */
export class Colour {
    /** Red, green and blue are 0 to 255. */
    constructor(readonly red: number, readonly green: number, readonly blue: number) {}

    /** Reads `#abc` or `#aabbcc`. @throws RangeError where it is neither */
    static fromHex(hex: string): Colour {
        if (!/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(hex)) {
            throw new RangeError(`Not a colour in the form #rrggbb: ${hex}`);
        }
        const digits = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
        const value = parseInt(digits.slice(1), 16);
        return new Colour(value >> 16, value >> 8 & 255, value & 255);
    }

    /** The colour at a place in OKLCH; chroma is taken back until the screen can show it. */
    static fromOklch(lightness: number, chroma: number, hue: number): Colour {
        const light = Math.max(0, Math.min(1, lightness));
        let rgb = linearRgb(light, chroma, hue);
        if (!isShown(rgb)) {
            let [low, high] = [0, chroma];
            for (let step = 0; step < 16; step++) {
                const middle = (low + high) / 2;
                if (isShown(linearRgb(light, middle, hue))) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            rgb = linearRgb(light, low, hue);
        }
        return new Colour(encode(rgb[0]), encode(rgb[1]), encode(rgb[2]));
    }

    /** The colour as `#rrggbb`. */
    get hex(): string {
        return `#${(this.red << 16 | this.green << 8 | this.blue).toString(16).padStart(6, '0')}`;
    }

    get oklch(): Oklch {
        const [red, green, blue] = [decode(this.red), decode(this.green), decode(this.blue)];
        const long = Math.pow(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue, 1 / 3);
        const medium = Math.pow(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue, 1 / 3);
        const short = Math.pow(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue, 1 / 3);
        const lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short;
        const greenRed = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short;
        const blueYellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short;
        const hue = Math.atan2(blueYellow, greenRed) / Math.PI * 180;
        return [lightness, Math.hypot(greenRed, blueYellow), hue < 0 ? hue + 360 : hue];
    }

    /** Relative luminance by WCAG 2, 0 to 1. */
    get luminance(): number {
        return 0.2126 * decode(this.red) + 0.7152 * decode(this.green) + 0.0722 * decode(this.blue);
    }

    /** Contrast with another colour by WCAG 2, 1 to 21. */
    contrast(other: Colour): number {
        const one = this.luminance + 0.05;
        const two = other.luminance + 0.05;
        return one > two ? one / two : two / one;
    }
}

/** Linear red, green and blue; outside 0 to 1 where no screen shows it. */
function linearRgb(lightness: number, chroma: number, hue: number): [number, number, number] {
    const greenRed = chroma * Math.cos(hue / 180 * Math.PI);
    const blueYellow = chroma * Math.sin(hue / 180 * Math.PI);
    const long = Math.pow(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow, 3);
    const medium = Math.pow(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow, 3);
    const short = Math.pow(lightness - 0.0894841775 * greenRed - 1.2914855480 * blueYellow, 3);
    return [
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    ];
}

/** Whether a screen shows it; a rounding error is forgiven. */
function isShown(rgb: readonly number[]): boolean {
    return Math.min(...rgb) >= -0.0005 && Math.max(...rgb) <= 1.0005;
}

/** From an sRGB value, 0 to 255, to light, 0 to 1. */
function decode(value: number): number {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
}

/** From light, 0 to 1, to an sRGB value, 0 to 255. */
function encode(light: number): number {
    const bounded = Math.max(0, Math.min(1, light));
    return Math.round((bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * Math.pow(bounded, 1 / 2.4) - 0.055) * 255);
}
