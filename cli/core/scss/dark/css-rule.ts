/** A declaration that may hold a colour; places are characters from the start of the whole CSS. */
export interface CssDeclaration {
    /** In small letters, but for custom properties. */
    property: string;
    start: number;
    end: number;
}

/** A block of declarations as the scanner found it. */
export class CssRule {
    readonly declarations: CssDeclaration[] = [];
    /** Of the brace that closes it. */
    end = 0;

    /**
     * @param prelude what stands before the brace: selectors, or an at-rule
     * @param start of what stands in the braces
     * @param conditional whether it lies in an at-rule, so that it does not always hold
     * @param untouched whether its colours stay as they are, whatever they are
     */
    constructor(
        readonly prelude: string,
        readonly start: number,
        readonly conditional: boolean,
        readonly untouched: boolean,
    ) {}

    /** Which scheme the variables of a rule for the whole page are of; null where it is no such rule or does not always hold. */
    get scheme(): 'light' | 'dark' | null {
        if (this.conditional || this.prelude.length > 60) {
            return null; // Long lists of selectors are none, and looking through them takes time.
        }
        if (/(?:^|,)[\t-\r ]*:root[\t-\r ]*(?:,|$)/.test(this.prelude)) {
            return 'light';
        }
        return /^(?:html|:root)?\[data-bs-theme=["']?dark["']?\]$/.test(this.prelude) ? 'dark' : null;
    }
}
