import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Token} from './read-tokens.js';

/** Names of colours that text, or a control, stands on. */
const GROUND = /(^|-)(paper|surface|ground|background|bg|canvas)(-|$)/;
/** Names of colours that are read: text, links. */
const TEXT = /(^|-)(ink|text|link|brand|on|fg|foreground|danger|success|warning|info)(-|$)/;

/**
 * The pairs of colours that have to be told apart: those that `tokens.scss` names in a variable that ends in `-pairs`, as
 * `(ink paper, brand paper-soft)`; else every colour of text on every ground.
 *
 * @param shared the folder of tokens.scss
 * @returns names of tokens, without `--`: what is read, and what it stands on
 */
export function readPairs(tokens: readonly Token[], shared: string | null, prefix: string): [string, string][] {
    const colours = tokens.filter(({kind}) => kind === 'colour').map(({name}) => name);
    const named = shared === null ? [] : namedPairs(join(shared, 'tokens.scss'))
        .map(pair => pair.map(name => colours.includes(name) ? name : `${prefix}-${name}`) as [string, string])
        .filter(pair => pair.every(name => colours.includes(name)));
    if (named.length > 0) {
        return named;
    }
    const grounds = colours.filter(name => GROUND.test(name) && !/(^|-)on(-|$)/.test(name));
    return colours.filter(name => TEXT.test(name) && !grounds.includes(name))
        .flatMap(text => grounds.map(ground => [text, ground] as [string, string]));
}

function namedPairs(file: string): [string, string][] {
    let text: string;
    try {
        text = readFileSync(file, 'utf8').replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '');
    } catch {
        return [];
    }
    const [, list = ''] = /\$[\w-]*-?pairs\s*:\s*\(([\s\S]*?)\)\s*(?:!default)?\s*;/.exec(text) ?? [];
    return [...list.matchAll(/["']?([a-z][\w-]*)["']?(?:\s+|\s*:\s*)["']?([a-z][\w-]*)["']?/gi)]
        .map(([, text = '', ground = '']) => [text, ground]);
}
