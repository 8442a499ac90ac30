// What people see while they fill the form, in the markup that core makes.
import {afterEach, beforeEach, expect, jest, test} from '@jest/globals';
import {settled} from '../../../../amd/testing/core/pending';
import {lookUp} from '../../../../amd/testing/core/str';
import {init} from '../../amd/src/form';
import {metadata} from './vectors';

const words = (code: string, params?: Record<string, string | number>): string =>
    lookUp(`problem:${code}`, 'local_lectern_registration', params ?? {});

const item = (name: string, field: string, error = ''): string => `<div class="fitem"><div class="felement">${field}
    <div class="form-control-feedback invalid-feedback" id="id_error_${name}"${error && ' style="display: block;"'}>${error}</div>
    </div></div>`;

const ITEMS = [
    item('firstname', '<input type="text" name="firstname" id="id_firstname" aria-describedby="help">'),
    item('email', '<input type="text" name="email" id="id_email">'),
    item('country', `<select name="country" id="id_country">
        <option value="">Choose</option><option>DE</option><option>US</option></select>`),
    item('phone1', '<input type="text" name="phone1" id="id_phone1">'),
    item('agreed', `<input type="hidden" name="agreed" value="0">
        <input type="checkbox" name="agreed" value="1" id="id_agreed">`),
    item('city', '<input type="text" name="city" id="id_city" class="is-invalid" value="Nowhere">', 'There is no such city.'),
];

const CHECKS = {
    firstname: {kind: 'name', mandatory: true, max: 100},
    email: {kind: 'email', mandatory: true, max: 100},
    country: {kind: 'country', mandatory: true},
    phone1: {kind: 'phone', mandatory: false, max: 20, phone: 'country'},
    agreed: {kind: 'checkbox', mandatory: true},
    city: {kind: 'text', mandatory: false, pattern: '[A-Z].*', help: 'Begin with a capital.'},
};

const control = (name: string): HTMLInputElement =>
    document.querySelector<HTMLInputElement>(`[name="${name}"]:not([type=hidden])`)!;
const feedback = (name: string): HTMLElement => document.getElementById(`id_error_${name}`)!;
const shown = (name: string): string => (feedback(name).style.display === 'block' ? feedback(name).textContent ?? '' : '');

const type = (name: string, value: string): void => {
    control(name).focus();
    control(name).value = value;
    control(name).dispatchEvent(new Event('input', {bubbles: true}));
};
const leave = (name: string): void => {
    control(name).dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
};
const send = (by = 'submitbutton'): boolean => document.querySelector('form')!.dispatchEvent(
    new SubmitEvent('submit', {cancelable: true, bubbles: true, submitter: document.querySelector<HTMLElement>(`[name=${by}]`)}),
);

let answer: () => Promise<unknown>;

beforeEach(() => {
    document.body.innerHTML = `<div data-region="local_lectern_registration-form" data-metadata="/metadata.json">
        <form>${ITEMS.join('')}
        <button name="submitbutton">Go on</button><button name="back">Back</button>
        <button name="later" formnovalidate>Later</button>
        <button name="reload" data-skip-validation="1">Reload</button></form></div>`;
    document.querySelector<HTMLElement>('[data-region]')!.dataset.checks = JSON.stringify(CHECKS);
    HTMLElement.prototype.scrollIntoView = () => undefined;
    answer = async() => ({ok: true, json: async() => metadata});
    (globalThis as {fetch?: unknown}).fetch = jest.fn(() => answer());
});

afterEach(() => {
    delete (globalThis as {fetch?: unknown}).fetch;
});

test('What was written is looked at when it is left, and again with each key until it is right', async() => {
    await init();
    type('email', 'ada');
    expect(shown('email')).toBe('');
    leave('email');
    expect(shown('email')).toBe(words('email'));
    expect(control('email').classList).toContain('is-invalid');
    expect(control('email').getAttribute('aria-invalid')).toBe('true');
    expect(control('email').getAttribute('aria-describedby')).toBe('id_error_email');
    expect(feedback('email').getAttribute('aria-live')).toBe('polite');
    expect(control('email').closest('.fitem')!.classList).toContain('has-danger');
    type('email', 'ada@example.org');
    expect(shown('email')).toBe('');
    expect(control('email').getAttribute('aria-invalid')).toBe('false');
    expect(control('email').hasAttribute('aria-describedby')).toBe(false);
});

test('Who only comes by is not told that nothing is there', async() => {
    await init();
    control('firstname').focus();
    leave('firstname');
    expect(shown('firstname')).toBe('');
    type('firstname', 'A');
    type('firstname', '');
    leave('firstname');
    expect(shown('firstname')).toBe(words('required'));
    // What described it before still does.
    expect(control('firstname').getAttribute('aria-describedby')).toBe('help id_error_firstname');
});

test('Nothing is pushed away from under a finger that presses a button', async() => {
    await init();
    type('email', 'ada');
    document.querySelector('[name=back]')!.dispatchEvent(new MouseEvent('pointerdown', {bubbles: true}));
    leave('email');
    expect(shown('email')).toBe('');
    document.dispatchEvent(new MouseEvent('pointerup'));
    leave('email');
    expect(shown('email')).toBe(words('email'));
});

test('A form with something wrong is not sent, all of it is told, and the first place has the focus', async() => {
    await init();
    const heard = jest.fn();
    document.querySelector('form')!.addEventListener('submit', heard);
    expect(send()).toBe(false);
    expect(heard).not.toHaveBeenCalled();
    expect(['firstname', 'email', 'country', 'phone1', 'agreed'].map(shown))
        .toEqual([words('required'), words('required'), words('required'), '', words('required')]);
    expect(document.activeElement).toBe(control('firstname'));

    type('firstname', 'Ada');
    type('email', 'ada@example.org');
    type('country', 'DE');
    control('agreed').checked = true;
    expect(send()).toBe(true);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(shown('agreed')).toBe('');
});

test.each(['back', 'later', 'reload'])('The button %s leads away whatever was written', async name => {
    await init();
    expect(send(name)).toBe(true);
    expect(shown('firstname')).toBe('');
});

test('What the server found stays until it is changed', async() => {
    await init();
    leave('city');
    expect(shown('city')).toBe('There is no such city.');
    type('city', 'somewhere');
    expect(shown('city')).toBe('Begin with a capital.');
    type('city', 'Somewhere');
    expect(shown('city')).toBe('');
});

test('The numbers of the world come once, when they are needed, and the chosen country counts', async() => {
    await init();
    type('email', 'ada@example.org');
    await settled();
    expect(fetch).not.toHaveBeenCalled();
    type('phone1', '030 12345678');
    await settled();
    leave('phone1');
    expect(shown('phone1')).toBe(words('phonecode'));
    type('country', 'DE');
    expect(shown('phone1')).toBe('');
    type('phone1', '12');
    leave('phone1');
    expect(shown('phone1')).toBe(words('phone'));
    expect(fetch).toHaveBeenCalledTimes(1);
});

test('Who was quicker than the numbers is told when they come', async() => {
    await init();
    type('phone1', '12');
    control('city').focus();
    expect(shown('phone1')).toBe('');
    await settled();
    expect(shown('phone1')).toBe(words('phonecode'));
});

test('Without the numbers, or what tells them wrong, the form is sent all the same', async() => {
    answer = async() => ({ok: false, status: 404});
    await init();
    type('phone1', '12');
    await settled();
    leave('phone1');
    expect(shown('phone1')).toBe('');
});

test('A field that is hidden or locked is not looked at', async() => {
    await init();
    control('firstname').closest<HTMLElement>('.fitem')!.hidden = true;
    control('email').disabled = true;
    control('country').remove();
    control('agreed').remove();
    expect(send()).toBe(true);
});

test('A field without a place for what is wrong gets one, and markup in a message stays text', async() => {
    feedback('city').remove();
    const region = document.querySelector<HTMLElement>('[data-region]')!;
    region.dataset.checks = JSON.stringify({...CHECKS, city: {...CHECKS.city, help: '<img src=x>'}});
    await init();
    type('city', 'x');
    leave('city');
    expect(shown('city')).toBe('<img src=x>');
    expect(document.querySelector('img')).toBeNull();
});

test('Checks that cannot be read leave the form as it is', async() => {
    document.querySelector<HTMLElement>('[data-region]')!.dataset.checks = '{';
    await init();
    expect(send()).toBe(true);
    document.body.innerHTML = '';
    await init();
});
