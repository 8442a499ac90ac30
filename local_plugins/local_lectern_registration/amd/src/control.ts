// This file is part of Moodle - https://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <https://www.gnu.org/licenses/>.

/**
 * A control of one of Moodle's forms: what stands in it, and what is wrong with it, shown as core shows it.
 *
 * @module     local_lectern_registration/control
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** What people fill. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * The control with a name that people can fill now.
 *
 * @param form The form.
 * @param name Its name.
 * @returns Null where there is none, or it is hidden or locked.
 */
export const controlOf = (form: HTMLFormElement, name: string): Control | null => {
    const found = [...form.elements].find((one): one is Control => one.getAttribute('name') === name && one.matches(
        'input:not([type=hidden]), textarea, select',
    ));
    const open = found && !found.disabled && !found.hasAttribute('readonly') && !found.closest('[hidden]');
    return open ? found : null;
};

/**
 * What stands in a control.
 *
 * @param control Control.
 * @returns As it would be sent; of a box 1 or 0.
 */
export const valueOf = (control: Control): string => {
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
        return control.checked ? '1' : '0';
    }
    return control.value;
};

/**
 * What a list offers.
 *
 * @param control Control.
 * @returns Null where it is no list.
 */
export const optionsOf = (control: Control): string[] | null => (control instanceof HTMLSelectElement
    ? [...control.options].filter(({disabled}) => !disabled).map(({value}) => value) : null);

/**
 * Where the form has what is wrong with a control, in the place that core made or in one of our own.
 *
 * @param control Control.
 * @returns Element.
 */
const feedbackOf = (control: Control): HTMLElement => {
    const id = `id_error_${control.id.replace(/^id_/, '')}`;
    const made = document.getElementById(id) ?? control.closest('.fitem')?.querySelector<HTMLElement>('.form-control-feedback');
    if (made) {
        return made;
    }
    const own = document.createElement('div');
    own.className = 'form-control-feedback invalid-feedback';
    own.id = id;
    control.after(own);
    return own;
};

/**
 * Says that a control is described by something, or no longer.
 *
 * @param control Control.
 * @param id Of what describes it.
 * @param on Whether it does.
 */
const describe = (control: Control, id: string, on: boolean): void => {
    const others = (control.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(one => one !== '' && one !== id);
    const ids = on ? [...others, id] : others;
    if (ids.length) {
        control.setAttribute('aria-describedby', ids.join(' '));
    } else {
        control.removeAttribute('aria-describedby');
    }
};

/**
 * Shows what is wrong with a control, without taking people back to it.
 *
 * @param control Control.
 * @param message What is wrong; empty where nothing is.
 */
export const show = (control: Control, message: string): void => {
    const wrong = message !== '';
    if (!wrong && !isShown(control)) {
        return;
    }
    const feedback = feedbackOf(control);
    feedback.textContent = message;
    feedback.style.display = wrong ? 'block' : 'none';
    control.classList.toggle('is-invalid', wrong);
    control.closest('.fitem')?.classList.toggle('has-danger', wrong);
    control.setAttribute('aria-invalid', String(wrong));
    describe(control, feedback.id, wrong);
};

/**
 * Whether something is said to be wrong with a control.
 *
 * @param control Control.
 * @returns Whether it is.
 */
export const isShown = (control: Control): boolean => control.classList.contains('is-invalid');

/**
 * Says what is wrong with a control as soon as it is shown, to those who hear the page.
 *
 * @param control Control.
 */
export const announce = (control: Control): void => {
    feedbackOf(control).setAttribute('aria-live', 'polite');
};

/**
 * Takes people to a control.
 *
 * @param control Control.
 */
export const goTo = (control: Control): void => {
    // Core hides a password behind a link, which shows it once it is pressed.
    const link = control.closest('[data-passwordunmask=wrapper]')?.querySelector<HTMLElement>('[data-passwordunmask=edit]');
    const place = control.classList.contains('d-none') && link ? link : control;
    place.scrollIntoView({block: 'center'});
    place.focus({preventScroll: true});
};
