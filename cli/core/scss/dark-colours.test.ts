import {spawnSync} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, expect, jest, test} from '@jest/globals';
import {colourPairs} from '../../testing/colour-pairs.js';
import {testMoodles, wholeCss} from '../../testing/whole-css.js';
import {followColourScheme} from './dark-colours.js';
import {readColour, writeColour} from './dark/literals.js';

jest.setTimeout(120_000);

const FIXTURES = 'theme/lectern/tests/fixtures/dark';
const TOKENS_SCSS = readFileSync('scss/tokens.scss', 'utf8');
const read = (name: string): string => readFileSync(`${FIXTURES}/${name}.css.txt`, 'utf8');
const tokens = read('tokens');
const cases = readdirSync(FIXTURES).filter(name => name.includes('.expected.')).map(name => name.slice(0, name.indexOf('.')));

const hasPhp = spawnSync('php', ['-v']).status === 0;
const moodles = testMoodles();

/** The same by the theme's PHP. */
function byPhp(css: string): string {
    const code = 'spl_autoload_register(fn($c) => require "theme/lectern/classes/"'
        + ' . strtr(substr($c, 14), "\\\\", "/") . ".php");'
        + '$css = stream_get_contents(STDIN); $scss = file_get_contents("scss/tokens.scss");'
        + 'echo theme_lectern\\local\\dark\\dark_colours::follow($css, $scss);';
    const {stdout, stderr} = spawnSync('php', ['-d', 'display_errors=stderr', '-d', 'error_reporting=-1', '-r', code], {
        input: css, encoding: 'utf8', maxBuffer: 1e8,
    });
    expect(stderr).toBe('');
    return stdout;
}

describe('followColourScheme', () => {
    test.each(cases)('makes of the fixture %j what is expected', name => {
        expect(followColourScheme(tokens + read(name))).toBe(read(`${name}.expected`));
    });

    test('leaves CSS alone where there are no tokens', () => {
        expect(followColourScheme('.a { color: #333; }')).toBe('.a { color: #333; }');
    });

    test('has a part that is served alone read the tokens, with their light colours where there are none', () => {
        const css = followColourScheme('.a { background: #fff; color: #333; }', TOKENS_SCSS);
        expect(css).toContain('.a { background: var(--lectern-paper,#fff); color: var(--ld-t333); }');
        expect(css).not.toContain('@media print');
    });

    test('reads no tokens from rules that do not always hold', () => {
        const css = `${tokens}@media (prefers-contrast: more) { :root { --lectern-ink: #000; } }\n`;
        expect(followColourScheme(`${css}.a { color: #21201c; }`)).toContain('.a { color: var(--lectern-ink); }');
    });

    test.each(['{', '}', '(', ')', '"', '\'', '/*', '*/', '\\', ';', ':', 'url(', '#', 'rgb(', 'var(--', '@media', ''])(
        'loses nothing of CSS that %j is put into or that ends anywhere', sign => {
            const whole = read('plugin') + read('pictures');
            for (let at = 0; at < whole.length; at += 41) {
                const css = tokens + whole.slice(0, at) + sign + (at % 2 === 0 ? whole.slice(at) : '');
                expect(asInTheLight(followColourScheme(css))).toBe(asInTheLight(css));
            }
        },
    );

    (hasPhp ? test : test.skip).each(cases)('is byte for byte what PHP makes of the fixture %j', name => {
        expect(byPhp(tokens + read(name))).toBe(read(`${name}.expected`));
    });
});

describe('the whole stylesheet of a Moodle', () => {
    const each = (moodles.length > 0 ? test : test.skip).each(moodles.length > 0 ? moodles : [{branch: ''} as never]);

    each('$branch: text is read in the dark wherever it is in the light', moodle => {
        const pairs = colourPairs(followColourScheme(wholeCss(moodle)));
        expect(pairs.length).toBeGreaterThan(150);
        expect(pairs.filter(({light, dark}) => light >= 4.5 && dark < 4.5)).toEqual([]);
    });

    each('$branch: is what it was in the light', moodle => {
        const css = wholeCss(moodle);
        expect(differences(asInTheLight(followColourScheme(css)), asInTheLight(css))).toEqual([]);
    });

    (hasPhp ? each : test.skip.each([{branch: ''} as never]))('$branch: PHP makes the same', moodle => {
        const css = wholeCss(moodle);
        expect(byPhp(css) === followColourScheme(css)).toBe(true);
    });
});

/** What is added to a stylesheet. */
const ADDED = new RegExp([
    String.raw`\n(?<made>:root\{--ld-[^\n]*\}\n@media not print\{\[data-bs-theme="dark"\]\{[^\n]*\}\}\n)?`,
    String.raw`@media print\{\[data-bs-theme="dark"\]\{--lectern-[^\n]*\}\}\n`,
].join(''));

const DECLARED = /(--(?:ld|lectern)-[\w-]+):((?:url\((?:"[^"]*"|'[^']*'|[^"')]*)\)|[^;])*);/g;
const COLOURS = /#[0-9a-f]{3,8}(?![\w-])|(?:rgb|hsl)a?\([^()]*\)|(?<![\w-])[a-z]+(?![\w-])|\d+, ?\d+, ?\d+/gi;

/** CSS without what was added, each variable put back as the colour that it has in the light, all colours written one way. */
function asInTheLight(css: string): string {
    const made = ADDED.exec(css)?.groups?.['made'] ?? '';
    const values = new Map<string, string>();
    for (const [, name = '', value = ''] of [...css.matchAll(DECLARED), ...made.matchAll(DECLARED)]) {
        values.set(name, values.get(name) ?? value.trim()); // The light comes before the dark.
    }
    const back = followed(css.replace(ADDED, ''), values).replace(COLOURS, text => {
        const literal = readColour(text);
        return literal === null ? text.replaceAll(', ', ',') : writeColour(literal.colour, literal.alpha);
    });
    // Other variables may have been put into uses as what they are, where they are one thing in the whole stylesheet.
    const several = new Map<string, Set<string>>();
    for (const [, name = '', value = ''] of back.matchAll(/(--[\w-]+):\s*([^;}]*)[;}]/g)) {
        several.set(name, (several.get(name) ?? new Set()).add(value));
    }
    const root = new Map([...several].filter(([, of]) => of.size === 1).map(([name, of]) => [name, [...of].join()]));
    return followed(followed(back, root), root);
}

function followed(css: string, values: ReadonlyMap<string, string>): string {
    return css.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole);
}

/** The lines that differ, for people to read. */
function differences(one: string, other: string): string[] {
    const [lines, others] = [one.split('\n'), other.split('\n')];
    return lines.flatMap((line, index) => line === others[index] ? [] : [`${line} | ${others[index] ?? ''}`]).slice(0, 20);
}
