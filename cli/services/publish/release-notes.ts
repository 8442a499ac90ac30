/** Names under which a plugin keeps its changes, the best first; letters of any case. */
const NAMES = [/^changes\.md$/i, /^changelog\.md$/i, /^changes(\.txt)?$/i, /^changelog(\.txt)?$/i];

/** The file that tells a plugin's changes, or null. @param paths within the plugin */
export function changesFile(paths: readonly string[]): string | null {
    for (const name of NAMES) {
        const found = paths.find(path => name.test(path));
        if (found !== undefined) {
            return found;
        }
    }
    return null;
}

/**
 * The section of one release, without its heading.
 *
 * @param text Markdown, headings with `#` or underlined
 * @param names what the heading may hold: the release, the build number
 * @returns null where no heading holds one of them as a word, or nothing is below it
 */
export function sectionOf(text: string, names: readonly string[]): string | null {
    const lines = text.replaceAll('\r\n', '\n').split('\n');
    const headings = lines.flatMap((line, index) => {
        const level = levelOf(line, lines[index + 1]);
        return level === null ? [] : [{index, level, line}];
    });
    for (const name of names.filter(one => one !== '')) {
        const word = new RegExp(`(?<![\\w.])v?${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-]|\\.\\d)`, 'i');
        const at = headings.findIndex(({line}) => word.test(line));
        const heading = headings[at];
        if (heading !== undefined) {
            const next = headings.slice(at + 1).find(({level}) => level <= heading.level);
            const body = lines.slice(heading.index + 1, next?.index).join('\n').replace(/^(=+|-+)\n/, '').trim();
            return body === '' ? null : body;
        }
    }
    return null;
}

function levelOf(line: string, below: string | undefined): number | null {
    const marks = /^(#{1,6})\s/.exec(line)?.[1];
    if (marks !== undefined) {
        return marks.length;
    }
    if (line.trim() === '' || below === undefined) {
        return null;
    }
    return /^={3,}\s*$/.test(below) ? 1 : /^-{3,}\s*$/.test(below) ? 2 : null;
}
