import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Token} from './read-tokens.js';

/** Names of colours that any text stands on. */
const PAPER = /(^|-)(paper|surface|ground|background|bg|canvas)(-|$)/;
/** Names of colours that are read on paper: text, links, states. */
const TEXT = /(^|-)(ink|ink-soft|text|text-soft|link|brand|brand-strong|danger|success|warning|info)$/;

/**
 * The pairs of colours that have to be told apart: those that `tokens.scss` names in a variable that ends in `-pairs`, as
 * `(ink paper, brand paper-soft)`; else, by their names, each colour of text on each paper and on its own `-soft`, `on-fill` on
 * each `-fill`, and `control` on paper: those that `lectern check` holds tokens to.
 *
 * @param shared the folder of tokens.scss
 * @returns names of tokens, without `--`: what is read, and what it stands on
 */
export function readPairs(tokens: readonly Token[], shared: string | null, prefix: string): [string, string][] {
    const colours = tokens.filter(({kind}) => kind === 'colour').map(({name}) => name);
    const isColour = (name: string): boolean => colours.includes(name);
    const named = shared === null ? [] : namedPairs(join(shared, 'tokens.scss'))
        .map(pair => pair.map(name => isColour(name) ? name : `${prefix}-${name}`) as [string, string])
        .filter(pair => pair.every(isColour));
    if (named.length > 0) {
        return named;
    }
    const papers = colours.filter(name => PAPER.test(name) && !/(^|-)on-/.test(name));
    return colours.flatMap(name => {
        const soft = `${name.replace(/-strong$/, '')}-soft`;
        const grounds = TEXT.test(name) ? [...papers, soft].filter(ground => isColour(ground) && !TEXT.test(ground))
            : /(^|-)control$/.test(name) ? papers.filter(paper => /(^|-)paper$/.test(paper))
            : /(^|-)on-fill$/.test(name) ? colours.filter(fill => /-fill(-strong)?$/.test(fill) && fill !== name) : [];
        return grounds.map(ground => [name, ground] as [string, string]);
    });
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
