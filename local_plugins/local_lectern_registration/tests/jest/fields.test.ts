import {beforeEach, expect, test} from '@jest/globals';
import {server} from '../../../../amd/testing/core/ajax';
import {fragments} from '../../../../amd/testing/core/fragment';
import {said} from '../../../../amd/testing/core/notification';
import {settled} from '../../../../amd/testing/core/pending';
import {render} from '../../../../amd/testing/core/templates';
import {init} from '../../amd/src/fields';
import {verdict} from '../../amd/src/field';

const field = (name: string, more: object = {}): object => ({
    name, label: name, plainlabel: name, shown: true, mandatory: true, facts: ['old'], removeurl: '#', ...more,
});
const find = <T extends HTMLElement>(selector: string): T => document.querySelector(selector) as T;
const item = (name: string): HTMLElement => find(`[data-name=${name}]`);
const order = (): string[][] => [...document.querySelectorAll('[data-region=step]')]
    .map(step => [...step.querySelectorAll<HTMLElement>('[data-name]')].map(({dataset}) => dataset.name ?? ''));
const asked = (): [string, object][] => server.requests.map(({methodname, args}) =>
    [methodname.replace('local_lectern_registration_', ''), args]);
const press = (button: HTMLElement): void => {
    button.closest('form')?.dispatchEvent(new SubmitEvent('submit', {bubbles: true, cancelable: true, submitter: button}));
};
const flip = (name: string, what: string): HTMLInputElement => {
    const input = item(name).querySelector(`[name=${what}]`) as HTMLInputElement;
    input.click();
    return input;
};
const preview = (current: number): string => render('local_lectern_registration/preview', {
    hassteps: true, form: `<form><input name="city"><button name="back">Back</button><button name="go">Next</button></form>`,
    steps: [1, 2].map(number => ({number, label: `Step ${number}`, url: '#', current: number === current})),
});

beforeEach(() => {
    server.requests = [];
    server.answer = ({args}) => ({shown: true, mandatory: true, facts: ['new'], ...args});
    fragments.asked = [];
    fragments.answer = params => preview((params as {step: number}).step);
    said.length = 0;
    document.body.innerHTML = render('local_lectern_registration/fields_page', {
        pix: () => () => '',
        preview: {},
        fields: {
            severalsteps: true,
            steps: [
                {number: 1, fields: [field('email', {always: true, first: true}), field('city')]},
                {number: 2, fields: [field('country', {last: false})]},
                {number: 3, isempty: true, fields: []},
            ],
        },
    });
    find('[data-region=preview]').innerHTML = preview(1);
    init(1);
});

test('A switch saves what it is about, and the page shows what holds then', async() => {
    server.answer = () => ({shown: false, mandatory: true, facts: ['asked <later>']});
    flip('city', 'shown');
    await settled();
    expect(asked()).toEqual([['set_field', {name: 'city', shown: false}]]);
    expect(item('city').classList).toContain('lectern-registration-unshown');
    expect(item('city').querySelector('[data-region=facts]')?.textContent).toBe('asked <later>');
    expect(find('[data-region=status]').textContent).toBe('city is saved.');
    expect(fragments.asked).toEqual([{callback: 'preview', contextid: 1, step: 1}]);
});

test('What is not saved is shown as it was, with the reason', async() => {
    server.answer = () => {
        throw new Error('Somebody else is saving');
    };
    const input = flip('city', 'mandatory');
    expect(input.checked).toBe(false);
    await settled();
    expect(input.checked).toBe(true);
    expect(said).toEqual(['Somebody else is saving']);
    expect(fragments.asked).toEqual([]);

    press(find('[data-name=city] [value=down]'));
    await settled();
    expect(order()).toEqual([['email', 'city'], ['country'], []]);
});

test('Arrows move a field, over the edges of steps too, and keep the focus', async() => {
    const down = find<HTMLButtonElement>('[data-name=city] [value=down]');
    const up = find<HTMLButtonElement>('[data-name=city] [value=up]');
    down.focus();
    press(down);
    expect(document.activeElement).toBe(down);
    press(down);
    press(down);
    await settled();
    expect(order()).toEqual([['email'], ['country'], ['city']]);
    expect(down.disabled).toBe(true);
    expect(document.activeElement).toBe(up);
    press(up);
    press(up);
    await settled();
    expect(order()).toEqual([['email'], ['city', 'country'], []]);
    expect(asked()).toEqual([
        ['move_field', {name: 'city', step: 2, before: 'country'}],
        ['move_field', {name: 'city', step: 2, before: ''}],
        ['move_field', {name: 'city', step: 3, before: ''}],
        ['move_field', {name: 'city', step: 2, before: ''}],
        ['move_field', {name: 'city', step: 2, before: 'country'}],
    ]);
    const empty = [...document.querySelectorAll<HTMLElement>('[data-region=empty]')];
    expect(empty.map(({hidden}) => hidden)).toEqual([true, true, false]);
    expect(find<HTMLButtonElement>('[data-name=email] [value=up]').disabled).toBe(true);
});

test('A field can be dragged into an empty step; Escape takes it back', async() => {
    const grip = item('email').querySelector('[data-region=grip]') as HTMLElement;
    const send = (type: string): boolean =>
        grip.dispatchEvent(new MouseEvent(type, {bubbles: true, cancelable: true, clientY: 100}));
    let under: Element | null = null;
    document.elementFromPoint = () => under;

    send('pointerdown');
    under = find('[data-step="3"]').parentElement;
    send('pointermove');
    expect(order()).toEqual([['city'], ['country'], ['email']]);
    document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}));
    expect(order()).toEqual([['email', 'city'], ['country'], []]);
    send('pointermove');
    send('pointerup');
    await settled();
    expect(asked()).toEqual([]);

    send('pointerdown');
    send('pointermove');
    send('pointerup');
    await settled();
    expect(asked()).toEqual([['move_field', {name: 'email', step: 3, before: ''}]]);
    expect(find('[data-region=status]').textContent).toBe('email is now at place 1 in step 3.');

    // Over another field: before it in its upper half, after it in its lower half.
    send('pointerdown');
    under = item('country');
    under.getBoundingClientRect = () => ({top: 0, height: 40}) as DOMRect;
    send('pointermove');
    expect(order()).toEqual([['city'], ['country', 'email'], []]);
    under.getBoundingClientRect = () => ({top: 90, height: 40}) as DOMRect;
    send('pointermove');
    send('pointerup');
    await settled();
    expect(order()).toEqual([['city'], ['email', 'country'], []]);
});

test('The preview goes from step to step, sends nothing, and stays at its step after a change', async() => {
    const stage = find('[data-region=preview]');
    const sent: Event[] = [];
    document.addEventListener('submit', event => sent.push(event));
    press(find('[data-region=preview] [name=go]'));
    await settled();
    expect(stage.querySelector('[aria-current]')?.textContent).toBe('Step 2');
    press(find('[data-region=preview] [name=go]'));
    await settled();
    flip('city', 'mandatory');
    await settled();
    press(find('[data-region=preview] [name=back]'));
    await settled();
    find('[data-preview-step="2"]').click();
    await settled();
    expect(fragments.asked.map(one => (one as {step: number}).step)).toEqual([2, 2, 1, 2]);
    expect(sent).toEqual([]);

    find('[data-width=phone]').click();
    expect(stage.classList).toContain('lectern-registration-phone');
    expect(find('[data-width=phone]').getAttribute('aria-pressed')).toBe('true');
    find('[data-width=wide]').click();
    expect(stage.classList).not.toContain('lectern-registration-phone');
});

test('Of a pattern it is told at once whether a sample passes, or what is wrong with it', async() => {
    expect(await verdict('[A-Z]{2}', 'AB')).toContain('accepted');
    expect(await verdict('[A-Z]{2}', 'ABC')).toContain('refused');
    expect(await verdict('[A-Z]{2}', '')).toBe('');
    expect(await verdict('(a', '')).toContain('bracket at character');
    expect(await verdict('', 'x')).toBe('');
});
