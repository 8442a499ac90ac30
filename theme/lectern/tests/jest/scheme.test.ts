import {beforeEach, describe, expect, test} from '@jest/globals';
import {preferences, refuse} from '../../../../amd/testing/core_user/repository';
import {init} from '../../amd/src/scheme';

/** What the system asks for. */
let systemIsDark = false;

const choose = (value: string): void => {
    const input = document.querySelector<HTMLInputElement>(`input[value=${value}]`);
    input?.click();
};

beforeEach(() => {
    systemIsDark = false;
    window.matchMedia = (() => ({matches: systemIsDark})) as unknown as typeof window.matchMedia;
    document.cookie = 'theme_lectern_scheme=; max-age=0';
    preferences.clear();
    document.documentElement.dataset.lecternScheme = 'auto';
    document.body.innerHTML = `<details id="switch" open><summary>Colours</summary>
        <input type="radio" name="s" value="auto">
        <input type="radio" name="s" value="light">
        <input type="radio" name="s" value="dark">
        </details>`;
});

describe('the switch of colours', () => {
    test('shows a choice at once and keeps it with the user', () => {
        init('switch');
        choose('dark');
        expect(document.documentElement.dataset.bsTheme).toBe('dark');
        expect(preferences.get('theme_lectern_scheme')).toBe('dark');
        expect(document.cookie).toBe('');
    });

    test('follows the system when asked to', () => {
        systemIsDark = true;
        init('switch');
        choose('light');
        choose('auto');
        expect(document.documentElement.dataset.bsTheme).toBe('dark');
    });

    test('keeps the choice of a visitor in the browser', () => {
        document.getElementById('switch')?.setAttribute('data-cookie', '; path=/; max-age=60');
        init('switch');
        choose('light');
        expect(document.cookie).toBe('theme_lectern_scheme=light');
        expect(preferences.size).toBe(0);
    });

    test('shows the choice even where it cannot be kept', () => {
        refuse();
        init('switch');
        choose('dark');
        expect(document.documentElement.dataset.bsTheme).toBe('dark');
    });

    test('closes by Escape and by a click elsewhere', () => {
        init('switch');
        const details = document.getElementById('switch') as HTMLDetailsElement;
        details.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
        expect(details.open).toBe(false);
        details.open = true;
        document.body.click();
        expect(details.open).toBe(false);
    });
});
