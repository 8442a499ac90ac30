import {beforeEach, expect, test} from '@jest/globals';
import {init} from '../../amd/src/print';

let printed = 0;
const details = (): boolean[] => [...document.querySelectorAll<HTMLDetailsElement>('details')].map(({open}) => open);

beforeEach(() => {
    printed = 0;
    window.print = () => {
        printed++;
    };
    document.body.innerHTML = `<a href="#paper" data-action="lectern-profile-print">Print</a>
        <details>Previews</details>
        <section class="lectern-profile-section"><details>More</details><details open>Table</details></section>`;
});

test('the link prints at once instead of leading away', () => {
    init();
    const event = new MouseEvent('click', {bubbles: true, cancelable: true});
    document.querySelector('a')?.dispatchEvent(event);
    expect(printed).toBe(1);
    expect(event.defaultPrevented).toBe(true);
});

test('what is folded away is on paper, and folded away again after it', () => {
    init();
    window.dispatchEvent(new Event('beforeprint'));
    expect(details()).toEqual([false, true, true]);
    window.dispatchEvent(new Event('afterprint'));
    expect(details()).toEqual([false, false, true]);
});

test('a page without the link prints the same', () => {
    document.querySelector('a')?.remove();
    init();
    window.dispatchEvent(new Event('beforeprint'));
    expect(details()).toEqual([false, true, true]);
});
