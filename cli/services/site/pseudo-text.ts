/** How a pseudo language changes text. */
export interface PseudoLanguage {
    /** Folder name in moodledata/lang: a real language's code with the private regions that pseudo locales use. */
    code: string;
    name: string;
    direction: 'ltr' | 'rtl';
    /** Changes a run of plain words. */
    word: (text: string) => string;
    /** Puts the finished string together. */
    whole: (text: string, letters: number) => string;
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'áƀćďéƒĝĥíĵķĺɱńóþǫŕśťúṽŵẋýž';
const ACCENTED_CAPITALS = 'ÁƁĆĎÉƑĜĤÍĴĶĹṀŃÓÞǪŔŚŤÚṼŴẊÝŽ';
/** One Arabic letter for each Latin one, by sound where there is one; Arabic has no capitals. */
const ARABIC = 'ابصديفجهيژكلمنوپقرستعڤوخيز';

/** English with accents and 40 % more of it: shows text that is not translatable and places that are too narrow. */
export const EXPANDED: PseudoLanguage = {
    code: 'en_xa',
    name: 'Éxṕáńďéď',
    direction: 'ltr',
    word: text => mapLetters(text, new Map([...pairs(LATIN, ACCENTED), ...pairs(LATIN.toUpperCase(), ACCENTED_CAPITALS)])),
    whole: (text, letters) => `[${text} ${'~'.repeat(Math.max(1, Math.ceil(letters * 0.4) - 3))}]`,
};

/** English in Arabic letters, right to left: shows layouts that do not turn round. */
export const RIGHT_TO_LEFT: PseudoLanguage = {
    code: 'ar_xb',
    name: 'بسيعدو',
    direction: 'rtl',
    word: text => mapLetters(text, new Map([...pairs(LATIN, ARABIC), ...pairs(LATIN.toUpperCase(), ARABIC)])),
    whole: text => text,
};

export const PSEUDO_LANGUAGES: readonly PseudoLanguage[] = [RIGHT_TO_LEFT, EXPANDED];

/*
 * What must stay as it is: placeholders of Moodle ({$a->name}, {name}, {{name}}, [[name]]) and of PHP (%1$s, %d),
 * tags with their attributes, entities, addresses and paths of the web, and Markdown's link targets.
 */
const KEPT = new RegExp([
    /\{\{[^{}]*\}\}/, /\{[^{}\s]*\}/, /\[\[[^\]]*\]\]/,
    /%(?:\d+\$)?[a-zA-Z]\b/,
    /<[a-zA-Z/!][^<>]*>/,
    /&(?:[a-zA-Z]+\d*|#\d+|#[xX][\da-fA-F]+);/,
    /\]\([^()\s]*\)/,
    /\b[a-z]+:\/\/[^\s<>"']*/, /\b[\w.+-]+@[\w-]+\.[\w.-]+/,
].map(part => part.source).join('|'), 'g');

/** One string in a pseudo language. What holds no words of its own comes back unchanged. */
export function pseudoText(text: string, language: PseudoLanguage): string {
    let result = '';
    let letters = 0;
    let from = 0;
    const change = (plain: string): string => {
        letters += plain.match(/[a-zA-Z]/g)?.length ?? 0;
        return language.word(plain);
    };
    for (const kept of text.matchAll(KEPT)) {
        result += change(text.slice(from, kept.index)) + kept[0];
        from = kept.index + kept[0].length;
    }
    result += change(text.slice(from));
    return letters === 0 ? text : language.whole(result, letters);
}

function mapLetters(text: string, letters: ReadonlyMap<string, string>): string {
    return text.replace(/[a-zA-Z]/g, letter => letters.get(letter) ?? letter);
}

function pairs(from: string, to: string): [string, string][] {
    const target = [...to];
    return [...from].map((letter, index) => [letter, target[index] ?? letter]);
}
