import {lexPhp, type PhpToken} from './lex-php.js';
import type {PhpFunction, Span} from './outline/outline.js';

/** One `if ($oldversion < 2026112300) {…}` of an upgrade function. */
export interface UpgradeStep extends Span {
    /** As written. */
    version: string;
    versionSpan: Span;
    /** What it runs, with its braces. */
    body: Span;
    /** Whether it stands in the function itself, not in another block. */
    top: boolean;
}

/** What an upgrade function does, as far as its tokens tell. */
export interface UpgradeCode {
    steps: readonly UpgradeStep[];
    /** Whether it always ends with a value: a `return` in the function itself, or a block that may hold one. */
    returns: boolean;
}

/**
 * Reads the steps of an upgrade function.
 *
 * @param text the whole file
 * @param one the function; its first parameter is the old version
 */
export function readUpgradeSteps(text: string, one: PhpFunction): UpgradeCode {
    const {body} = one;
    if (body === null) {
        return {steps: [], returns: true};
    }
    const old = `$${one.parameters[0] ?? 'oldversion'}`;
    const tokens = [...lexPhp(text)].filter(({kind, start, end}) =>
        kind !== 'space' && kind !== 'comment' && start >= body.start && end <= body.end);
    const steps: UpgradeStep[] = [];
    let depth = 0;
    let returns = false;
    tokens.forEach((token, at) => {
        depth += token.text === '{' ? 1 : token.text === '}' ? -1 : 0;
        if (token.kind !== 'word') {
            return;
        }
        const word = token.text.toLowerCase();
        returns ||= depth === 1 && /^(return|throw|try|else|switch|match)$/.test(word);
        if (word === 'if' || word === 'elseif') {
            const step = readStep(tokens, at, old, depth === 1 && word === 'if' && tokens[at - 1]?.text.toLowerCase() !== 'else');
            steps.push(...step === null ? [] : [step]);
        }
    });
    return {steps, returns};
}

function readStep(tokens: readonly PhpToken[], at: number, old: string, top: boolean): UpgradeStep | null {
    const close = matching(tokens, at + 1);
    const condition = tokens.slice(at + 2, close);
    const variable = condition.findIndex(({text}, index) => text === old && condition[index + 1]?.text === '<');
    const version = variable === -1 ? undefined : condition[variable + 2];
    const start = tokens[at];
    const first = tokens[close + 1];
    if (version?.kind !== 'number' || start === undefined || first === undefined || first.text === ':') {
        return null;
    }
    const last = first.text === '{' ? matching(tokens, close + 1)
        : tokens.findIndex(({text}, index) => index > close && text === ';');
    const end = tokens[last]?.end ?? tokens.at(-1)?.end ?? first.end;
    return {
        version: version.text, versionSpan: {start: version.start, end: version.end}, top,
        body: {start: first.start, end}, start: start.start, end,
    };
}

/** The index of what closes the bracket at an index; the number of tokens where nothing does. */
function matching(tokens: readonly PhpToken[], open: number): number {
    let depth = 0;
    for (let at = open; at < tokens.length; at++) {
        const text = tokens[at]?.text ?? '';
        depth += '([{'.includes(text) ? 1 : ')]}'.includes(text) ? -1 : 0;
        if (depth === 0) {
            return at;
        }
    }
    return tokens.length;
}
