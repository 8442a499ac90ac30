import {expect, test} from '@jest/globals';
import {join} from 'node:path';
import {withFiles} from '../../../testing/files.js';
import {readPairs} from './read-pairs.js';
import {readTokens} from './read-tokens.js';

const CSS = ':root{--x-paper:#fff;--x-ink:#222;'
    + '--x-ink-soft:var(--x-ink);--x-space-1:.25rem;--x-radius:4px;--x-shadow:0 1px 2px #000;'
    + '--bs-body:#000;--x-font-body:"A", serif;--x-text-1:clamp(1rem, 2vw, 2rem);--x-fast:.1s}'
    + '[data-bs-theme="dark"]{--x-paper:#111;--x-ink:#eee}.card{--x-local:red}@media print{:root{--x-ink:#000}}';

test('tokens are what a theme sets for the whole page, with references filled in for each scheme', () => {
    const tokens = readTokens(':root{--x-base:1px;--blue:#00f}', CSS, 'x');
    expect(tokens.map(({name, kind}) => `${name} ${kind}`)).toEqual([
        'x-base other', 'x-paper colour', 'x-ink colour', 'x-ink-soft colour', 'x-space-1 space', 'x-radius radius',
        'x-shadow shadow', 'x-font-body font', 'x-text-1 type', 'x-fast other',
    ]);
    expect(tokens.find(({name}) => name === 'x-ink-soft')).toMatchObject({light: '#222', dark: '#eee'});
});

test('pairs are those that the tokens name, else those that their names tell', async() => {
    const tokens = readTokens('', CSS, 'x');
    expect(readPairs(tokens, null, 'x')).toEqual([['x-ink', 'x-paper'], ['x-ink-soft', 'x-paper']]);
    await withFiles({'tokens.scss': '$x-pairs: (\n  ink paper, // Text.\n  "paper" "ink"\n) !default;\n'}, async folder => {
        expect(readPairs(tokens, join(folder), 'x')).toEqual([['x-ink', 'x-paper'], ['x-paper', 'x-ink']]);
    });
});
