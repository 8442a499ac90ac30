/** @jest-environment jsdom */
import {beforeEach, describe, expect, test} from '@jest/globals';
import type {ShownProblem} from './messages.js';
import {Overlay} from './overlay.js';
import {renewed, swapStyles} from './swap-styles.js';

const problem = (more: Partial<ShownProblem> = {}): ShownProblem => ({
    file: 'amd/src/list.ts', line: 2, column: 5, code: 'script-syntax', severity: 'error', message: 'Unexpected token.',
    help: 'Mend it.', frame: [{number: 1, text: 'const a = 1;'}, {number: 2, text: 'let b = (;'}], ...more,
});

const shown = (): ShadowRoot | null => document.querySelector('lectern-watch')?.shadowRoot ?? null;

beforeEach(() => {
    document.querySelector('lectern-watch')?.remove();
    document.head.replaceChildren();
});

describe('the overlay', () => {
    test('shows place, frame and what to do, and goes when all is mended', () => {
        const overlay = new Overlay();
        overlay.show([problem()]);
        expect(shown()?.querySelector('.place')?.textContent).toBe('amd/src/list.ts:2:5');
        expect(shown()?.querySelector('.message')?.textContent).toBe('Unexpected token.');
        expect(shown()?.querySelector('.help')?.textContent).toBe('Mend it.');
        expect(shown()?.querySelector('.here mark')?.textContent).toBe('b');
        overlay.show([]);
        expect(shown()).toBeNull();
    });

    test('shows what is in a file as text', () => {
        const evil = '<img src=x onerror="alert(1)">';
        new Overlay().show([problem({message: evil, file: evil, help: evil, frame: [{number: 2, text: evil}]})]);
        expect(shown()?.querySelector('img')).toBeNull();
        expect(shown()?.querySelector('.message')?.textContent).toBe(evil);
    });

    test('once hidden it stays so until something changes', () => {
        const overlay = new Overlay();
        overlay.show([problem()]);
        shown()?.querySelector<HTMLButtonElement>('.hide')?.click();
        expect(shown()).toBeNull();
        overlay.show([problem()]);
        expect(shown()).toBeNull();
        overlay.show([problem({line: 1})]);
        expect(shown()).not.toBeNull();
    });

    test('types alone are told in a word, and in full when asked', () => {
        new Overlay().show([problem({code: 'types'})]);
        expect(shown()?.querySelector('.pill')?.textContent).toBe('1 type error');
        shown()?.querySelector<HTMLButtonElement>('.pill')?.click();
        expect(shown()?.querySelector('.message')?.textContent).toBe('Unexpected token.');
    });
});

describe('stylesheets', () => {
    test.each([
        ['http://m/theme/styles.php/lectern/1_1/all', 'http://m/theme/styles.php/lectern/2_3/all'],
        ['http://m/sub/theme/styles.php/_s/lectern/1_1/all-rtl', 'http://m/sub/theme/styles.php/_s/lectern/2_3/all-rtl'],
        ['http://m/theme/styles.php?theme=lectern&rev=1_1&type=all', 'http://m/theme/styles.php?theme=lectern&rev=2_3&type=all'],
        ['http://m/theme/styles_debug.php?theme=lectern&type=scss', 'http://m/theme/styles_debug.php?theme=lectern&type=scss&lectern=2_3'],
        ['http://m/theme/styles.php/boost/1_1/all', null],
        ['http://m/theme/yui_combo.php?rollup/3.18.1/yui-moodlesimple-min.css', null],
    ])('%s', (before, after) => {
        expect(renewed(before, 'lectern', '2_3')).toBe(after);
    });

    const hrefs = (): string[] => [...document.querySelectorAll('link')].map(link => link.href);

    test('the old one stays until the new one is there', () => {
        document.head.innerHTML = '<link rel="stylesheet" href="http://m/theme/styles.php/lectern/1_1/all">';
        swapStyles('lectern', '2_3');
        expect(hrefs()).toEqual(['http://m/theme/styles.php/lectern/1_1/all', 'http://m/theme/styles.php/lectern/2_3/all']);
        document.querySelectorAll('link')[1]?.dispatchEvent(new Event('load'));
        expect(hrefs()).toEqual(['http://m/theme/styles.php/lectern/2_3/all']);
    });

    test('a newer one overtakes one that is on its way', () => {
        document.head.innerHTML = '<link rel="stylesheet" href="http://m/theme/styles.php/lectern/1_1/all">';
        swapStyles('lectern', '2_3');
        swapStyles('lectern', '2_4');
        expect(hrefs()).toEqual(['http://m/theme/styles.php/lectern/1_1/all', 'http://m/theme/styles.php/lectern/2_4/all']);
        document.querySelectorAll('link')[1]?.dispatchEvent(new Event('load'));
        expect(hrefs()).toEqual(['http://m/theme/styles.php/lectern/2_4/all']);
    });

    test('one that cannot be had changes nothing', () => {
        document.head.innerHTML = '<link rel="stylesheet" href="http://m/theme/styles.php/lectern/1_1/all">';
        swapStyles('lectern', '2_3');
        document.querySelectorAll('link')[1]?.dispatchEvent(new Event('error'));
        expect(hrefs()).toEqual(['http://m/theme/styles.php/lectern/1_1/all']);
    });
});
