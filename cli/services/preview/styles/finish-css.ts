import {createHash} from 'node:crypto';
import rtlcss from 'rtlcss';
import {followColourScheme} from '../../../core/scss/dark-colours.js';

/** Sheets that are kept for pages that still ask for them. */
const KEPT = 40;

/**
 * Compiled CSS as a site would serve it: addresses of pictures and fonts filled in, colours that follow the scheme, and
 * turned round for right-to-left pages when one asks for it.
 */
export class FinishedCss {
    private readonly known = new Map<string, {ltr: string; rtl: string | null}>();
    /** What was finished already, by what it was made from. */
    private readonly finished = new Map<string, string>();

    /**
     * @param assets the address below which fonts and pictures are served
     * @param tokens the text of the tokens' SCSS now; empty where there are none
     */
    constructor(private readonly assets: string, private readonly tokens: () => string) {}

    /** Finishes CSS and gives it a name by what it came to: a token that is not in it leaves it as it is. */
    add(css: string): string {
        const tokens = this.tokens();
        const source = hashOf(`${css}\0${tokens}`);
        const ltr = this.known.get(this.finished.get(source) ?? '')?.ltr ?? followColourScheme(this.withAddresses(css), tokens);
        const rev = hashOf(ltr);
        this.finished.set(source, rev);
        this.known.set(rev, this.known.get(rev) ?? {ltr, rtl: null});
        return rev;
    }

    /** Forgets old sheets. @param shown what is not old, however long ago it was made */
    forget(shown: ReadonlySet<string>): void {
        [...this.known.keys()].filter(rev => !shown.has(rev)).slice(0, -KEPT).forEach(rev => this.known.delete(rev));
        [...this.finished].filter(([, rev]) => !this.known.has(rev)).forEach(([source]) => this.finished.delete(source));
    }

    /** @returns null where nobody knows it any more */
    read(rev: string, direction: 'ltr' | 'rtl'): string | null {
        const sheet = this.known.get(rev);
        if (sheet === undefined || direction === 'ltr') {
            return sheet?.ltr ?? null;
        }
        return sheet.rtl ??= turned(sheet.ltr);
    }

    private withAddresses(css: string): string {
        return css.replace(/\[\[(font|pix):([\w-]+)\|([^\]]+)\]\]/g, (_whole, kind: string, component: string, name: string) =>
            `${this.assets}/${kind}/${component}/${name.trim()}`);
    }
}

/** What cannot be read is left as it is: the browser skips what it does not know. */
function turned(css: string): string {
    try {
        return rtlcss.process(css);
    } catch {
        return css;
    }
}

function hashOf(text: string): string {
    return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
