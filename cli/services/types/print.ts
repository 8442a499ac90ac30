import type {DocComment} from './doc-comment.js';

/** A comment before a declaration: as its source has it, each line begun as TypeScript's editors expect. */
export function printDoc(doc: DocComment | null): string {
    return doc === null ? '' : `${printComment(doc.text)}\n`;
}

export function printComment(text: string): string {
    return text.split(/\r?\n/).map((line, index) => index === 0 ? line.trim() : ` ${line.trim()}`).join('\n');
}

/** Text one step further in. */
export function indented(text: string): string {
    return text.replace(/^(?!$)/gm, '    ');
}
