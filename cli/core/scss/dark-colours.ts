import {settlePairs} from './dark/colour-pairs.js';
import type {CssRule} from './dark/css-rule.js';
import {scanCss, type Scan} from './dark/css-scanner.js';
import {DarkValue} from './dark/dark-value.js';
import {Generated, numbers} from './dark/generated.js';
import {mayHoldColours, partsOf, writeColour} from './dark/literals.js';
import type {Part} from './dark/part.js';
import {rootVariables} from './dark/root-variables.js';
import {RuleParts} from './dark/rule-parts.js';
import {darkAddress} from './dark/svg-address.js';
import {Tokens} from './dark/tokens.js';

interface Change {
    at: number;
    length: number;
    text: string;
}

/**
 * Has the colours of a whole stylesheet follow the colour scheme, whoever wrote it.
 *
 * A colour that is a token becomes that token; any other becomes a custom property with a dark value of its own. Nothing but
 * colours is touched. On a site theme/lectern/classes/local/dark/ does the same in PHP, byte for byte.
 *
 * @param css with the tokens of both schemes in it
 * @param tokensScss the file of the tokens, for CSS that does not declare them: a plugin's that is served alone
 */
export function followColourScheme(css: string, tokensScss = ''): string {
    const scan = scanCss(css);
    const declared = Tokens.ofCss(css, scan.rules);
    const tokens = declared.declared ? declared : Tokens.ofScss(tokensScss);
    return tokens.light.size === 0 || tokens.dark.size === 0 ? css : new Stylesheet(css, scan, tokens).made();
}

class Stylesheet {
    private readonly darkValue: DarkValue;
    private readonly generated = new Generated();
    private readonly parts: RuleParts;

    constructor(private readonly css: string, private readonly scan: Scan, private readonly tokens: Tokens) {
        this.darkValue = new DarkValue(tokens);
        this.parts = new RuleParts(tokens, this.darkValue, rootVariables(css, scan.rules));
    }

    /** The stylesheet with its changes. */
    made(): string {
        const changes = this.scan.rules.filter(({untouched}) => !untouched).flatMap(rule => this.changes(rule));
        changes.push({at: this.scan.end, length: 0, text: this.generated.css(this.tokens)});
        changes.sort((one, other) => one.at - other.at);
        let [made, from] = ['', 0];
        for (const {at, length, text} of changes) {
            made += this.css.slice(from, at) + text;
            from = at + length;
        }
        return made + this.css.slice(from);
    }

    /** What changes in a rule. */
    private changes(rule: CssRule): Change[] {
        const changes: Change[] = [];
        const parts: Part[] = [];
        for (const {property, start, end} of rule.declarations) {
            const value = this.css.slice(start, end);
            if (!mayHoldColours(value)) {
                continue;
            }
            if (value.includes('data:')) {
                changes.push(...this.addresses(value, start));
            }
            parts.push(...this.parts.of(value, property, start));
        }
        if (parts.length > 1) {
            settlePairs(parts, this.tokens);
        }
        for (const part of parts) {
            const text = this.replacement(part);
            if (text !== null) {
                changes.push({at: part.at, length: part.length, text});
            }
        }
        return changes;
    }

    /** What a colour becomes; null where it stays. */
    private replacement({form, light, dark: found, untouched = light, kept, unusual, alpha, role}: Part): string | null {
        const dark = kept ? light : found;
        if (form === 'known' || dark.hex === untouched.hex) {
            return null;
        }
        if (dark.hex === light.hex) {
            return form === 'triple' ? numbers(dark) : writeColour(dark, alpha);
        }
        if (form === 'triple') {
            return this.generated.triple(light, dark, role);
        }
        const token = alpha < 1 || unusual ? null : this.tokens.named(light, role);
        return token !== null ? this.tokens.reference(token) : this.generated.colour(light, dark, alpha, role, !unusual);
    }

    /** The pictures in a value that become others in the dark. */
    private addresses(value: string, start: number): Change[] {
        return partsOf(value).filter(({text}) => /^url\(/i.test(text)).flatMap(({text, at}) => {
            const dark = darkAddress(text, this.darkValue);
            return dark === text ? [] : [{at: start + at, length: text.length, text: this.generated.address(text, dark)}];
        });
    }
}
