import type {SheetAddress} from '../messages.js';

/** The styles of the frames as they are now, each text asked for once. */
export class Sheets {
    private current: readonly SheetAddress[] = [];
    private readonly texts = new Map<string, Promise<string | null>>();

    set(sheets: readonly SheetAddress[]): void {
        this.current = sheets;
    }

    /**
     * What a frame has to be told.
     *
     * @param has revisions by sheet, as the frame has them
     * @returns null CSS for a sheet that is gone; null where a text came too late to be had
     */
    async changesFor(has: Readonly<Record<string, string>>, direction: string): Promise<{id: string; css: string | null}[] | null> {
        const wanted = this.current.filter(({id, rev}) => has[id] !== rev);
        const gone = Object.keys(has).filter(id => !this.current.some(sheet => sheet.id === id));
        const made = await Promise.all(wanted.map(async({id, rev}) => ({id, css: await this.text(id, rev, direction)})));
        return made.some(({css}) => css === null) ? null : [...made, ...gone.map(id => ({id, css: null}))];
    }

    get order(): string[] {
        return this.current.map(({id}) => id);
    }

    /** Revisions by sheet. */
    get revisions(): Record<string, string> {
        return Object.fromEntries(this.current.map(({id, rev}) => [id, rev]));
    }

    private text(id: string, rev: string, direction: string): Promise<string | null> {
        const address = `/sheets/${id}.${rev}.${direction}.css`;
        let text = this.texts.get(address);
        if (text === undefined) {
            text = fetch(address).then(answer => answer.ok ? answer.text() : null, () => null);
            this.texts.set(address, text);
            [...this.texts.keys()].slice(0, -12).forEach(old => this.texts.delete(old));
        }
        return text;
    }
}
