/** The words of texts that could be identifiers, and the pieces that code builds identifiers from. */
export interface WordIndex {
    words: ReadonlySet<string>;
    /** What stands right before something computed: `'state_' . $x`, `"state_{$x}"`, `state_{{x}}`. */
    prefixes: readonly string[];
    /** What is put behind something computed: `$x . '_desc'`. */
    suffixes: readonly string[];
    /** Signs between two computed parts: `"$x:$y"`, `$x . '_' . $y`. */
    joints: readonly string[];
}

const WORD = /[\w:/\\.-]+/g;
const PREFIX = /([A-Za-z][\w:/-]*)(?:['"`]\s*(?:\.(?!\d)|\+)|%[sd]|\{?\$|\{\{)|['"`]([A-Za-z]\w*[_:-])['"`]/g;
const SUFFIX = /(?:\.=?|\+=?|\}|\$\w+)\s*['"`]?([_:-]\w+|(?<=['"`])\w{2,})['"`]/g;

const JOINT = /\$\w+\}?([:_-])\{?\$\w|\.\s*['"]([:_-])['"]\s*\.|\}([:_-])\$\{/g;

/** Collects words generously: what is in the index may be an identifier that code uses, what is not surely is none. */
export function indexWords(texts: Iterable<string>): WordIndex {
    const words = new Set<string>();
    const prefixes = new Set<string>();
    const suffixes = new Set<string>();
    const joints = new Set<string>();
    for (const text of texts) {
        for (const [word] of text.matchAll(WORD)) {
            words.add(word);
            if (word.includes('.')) {
                word.split('.').forEach(part => words.add(part));
            }
        }
        for (const [, built, apart] of text.matchAll(PREFIX)) {
            const prefix = built ?? apart ?? '';
            if (prefix.length > 2) {
                prefixes.add(prefix);
            }
        }
        for (const [, suffix = ''] of text.matchAll(SUFFIX)) {
            suffixes.add(suffix);
        }
        for (const [, quoted, dotted, template] of text.matchAll(JOINT)) {
            joints.add(quoted ?? dotted ?? template ?? '');
        }
    }
    return {
        words, prefixes: [...prefixes], suffixes: [...suffixes].filter(suffix => suffix.length > 2), joints: [...joints],
    };
}

/** Whether code may ask for an identifier, in one piece or built from pieces. */
export function mayBeUsed({words, prefixes, suffixes, joints}: WordIndex, id: string): boolean {
    return words.has(id) || (!/^[\w:/\\.-]+$/.test(id))
        || prefixes.some(prefix => id.startsWith(prefix))
        || suffixes.some(suffix => id.endsWith(suffix) && id.length > suffix.length
            // A word at the end may be there by chance; with a sign before it hardly.
            && (/^\W|^_/.test(suffix) || words.has(id.slice(0, -suffix.length))))
        || joints.some(sign => id.includes(sign) && id.split(sign).every(part => words.has(part)));
}
