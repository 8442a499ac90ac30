const LINE = /Preview within:[ \t]*([^\n]*?)(?:…|\.\.\.)([^\n]*)/;

/**
 * Puts a part of something larger into what stands around it on a page. A template's comment says so, in one line:
 * `Preview within: <ul class="cards">…</ul>`.
 *
 * @param template its text
 * @param html as it was rendered
 */
export function withSurroundings(template: string, html: string): string {
    const [, before = '', after = ''] = LINE.exec(template) ?? [];
    return `${before}${html}${after}`;
}
