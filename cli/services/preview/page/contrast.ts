/** A colour as the screen shows it: red, green, blue from 0 to 255, and how much it covers, from 0 to 1. */
export type Colour = [red: number, green: number, blue: number, alpha: number];

/** How well two colours can be told apart, as WCAG 2 counts it: 1 to 21. */
export function contrast(text: Colour, ground: Colour): number {
    const [one, other] = [luminance(over(text, ground)), luminance(ground)];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** A colour that lets some of the ground through, as it is seen. */
export function over([red, green, blue, alpha]: Colour, ground: Colour): Colour {
    const mix = (one: number, other: number): number => one * alpha + other * (1 - alpha);
    return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1];
}

/** What a pair may be used for. */
export function gradeOf(ratio: number): 'AAA' | 'AA' | 'Large text' | 'Fails' {
    return ratio >= 7 ? 'AAA' : ratio >= 4.5 ? 'AA' : ratio >= 3 ? 'Large text' : 'Fails';
}

function luminance([red, green, blue]: Colour): number {
    const linear = (value: number): number => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
