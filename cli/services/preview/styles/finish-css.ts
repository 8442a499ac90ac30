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

    /**
     * @param assets the address below which fonts and pictures are served
     * @param tokens the text of the tokens' SCSS now; empty where there are none
     */
    constructor(private readonly assets: string, private readonly tokens: () => string) {}

    /** Finishes CSS and gives it a name by its content. */
    add(css: string): string {
        const tokens = this.tokens();
        const rev = createHash('sha256').update(`${css}\0${tokens}`).digest('hex').slice(0, 16);
        if (!this.known.has(rev)) {
            this.known.set(rev, {ltr: followColourScheme(this.withAddresses(css), tokens), rtl: null});
        }
        for (const old of [...this.known.keys()].slice(0, -KEPT)) {
            this.known.delete(old);
        }
        return rev;
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
