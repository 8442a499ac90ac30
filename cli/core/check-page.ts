import {readFileSync} from 'node:fs';

/** The page of a check, Markdown, from this tool's own docs; null where it has none. */
export function checkPage(name: string): string | null {
    try {
        return readFileSync(new URL(`../../../docs/checks/${name}.md`, import.meta.url), 'utf8');
    } catch {
        return null;
    }
}
