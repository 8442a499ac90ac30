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
 * Tells people what is wrong with an answer while they write. The server asks the same again, so that nothing is lost where
 * this does not run.
 *
 * @module     local_lectern_registration/form
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import Log from 'core/log';
import Pending from 'core/pending';
import {check} from 'local_lectern_registration/check';
import {announce, controlOf, goTo, isShown, optionsOf, show, valueOf, type Control} from 'local_lectern_registration/control';
import {messagesFor, type Tell} from 'local_lectern_registration/messages';
import {Numbering, type Metadata} from 'local_lectern_registration/numbering';
import type {Problem, Spec} from 'local_lectern_registration/problem';

const REGION = '[data-region="local_lectern_registration-form"]';
const BUTTON = 'button, input[type=submit], input[type=image], input[type=button]';

/** Buttons that lead away without an answer. */
const AWAY = ['back', 'cancel', 'notnow'];

/** A form whose answers are looked at. */
class Form {
    region: HTMLElement;

    form: HTMLFormElement;

    specs: Map<string, Spec>;

    tell: Tell;

    /** What stood in each control when the page came, as far as the server found something wrong with it. */
    refused = new Map<string, string>();

    /** What somebody has written in. */
    touched = new Set<string>();

    numbering: Numbering | null = null;

    fetching = false;

    /** A button is being pressed. What appears above it now would push it away from under the finger. */
    pressing = false;

    /**
     * Constructor.
     *
     * @param region What the form stands in.
     * @param form The form.
     * @param specs What is asked of each field.
     * @param tell Tells a problem in words.
     */
    constructor(region: HTMLElement, form: HTMLFormElement, specs: Map<string, Spec>, tell: Tell) {
        this.region = region;
        this.form = form;
        this.specs = specs;
        this.tell = tell;
    }

    /** Begins to look. */
    watch(): void {
        for (const name of this.specs.keys()) {
            const control = controlOf(this.form, name);
            if (control) {
                announce(control);
                if (isShown(control)) {
                    control.setAttribute('aria-invalid', 'true');
                    this.refused.set(name, valueOf(control));
                }
            }
        }
        this.form.addEventListener('focusin', event => void this.fetchNumbers(event.target));
        this.form.addEventListener('input', event => this.written(event.target));
        this.form.addEventListener('change', event => this.written(event.target));
        this.form.addEventListener('focusout', event => this.left(event.target));
        this.form.addEventListener('pointerdown', event => {
            this.pressing = event.target instanceof Element && event.target.closest(BUTTON) !== null;
        });
        for (const end of ['pointerup', 'pointercancel']) {
            document.addEventListener(end, () => {
                this.pressing = false;
            });
        }
        this.form.addEventListener('submit', event => this.sent(event), {capture: true});
    }

    /**
     * The name of a field that is looked at.
     *
     * @param target What an event is about.
     * @returns Empty where it is none.
     */
    nameOf(target: EventTarget | null): string {
        const name = target instanceof HTMLElement ? target.getAttribute('name') ?? '' : '';
        return this.specs.has(name) ? name : '';
    }

    /**
     * The country that is chosen.
     *
     * @returns Nothing where the form does not ask.
     */
    country(): string | undefined {
        const asked = [...this.specs].find(([, {kind}]) => kind === 'country')?.[0] ?? 'country';
        return controlOf(this.form, asked)?.value ?? this.region.dataset.country;
    }

    /**
     * What is wrong with a control.
     *
     * @param name Its name.
     * @param control The control.
     * @returns Null where nothing is.
     */
    problem(name: string, control: Control): Problem | null {
        const spec = this.specs.get(name);
        const around = {country: this.country(), options: optionsOf(control), numbering: this.numbering};
        return spec ? check(spec, valueOf(control), around) : null;
    }

    /**
     * Looks at a control and shows what is wrong with it.
     *
     * @param name Its name.
     * @returns The control, if something is.
     */
    look(name: string): Control | null {
        const control = controlOf(this.form, name);
        // What only the server knows to be wrong stays so until it is changed.
        if (!control || this.refused.get(name) === valueOf(control)) {
            return null;
        }
        this.refused.delete(name);
        const problem = this.problem(name, control);
        show(control, problem ? this.tell(problem) : '');
        return problem && control;
    }

    /**
     * Somebody writes or chooses.
     *
     * @param target Where.
     */
    written(target: EventTarget | null): void {
        const name = this.nameOf(target);
        const control = name && controlOf(this.form, name);
        if (control) {
            this.touched.add(name);
            if (isShown(control)) {
                this.look(name);
            }
        }
        // A number without a code is of the country that is chosen.
        if (target instanceof HTMLSelectElement) {
            for (const [phone, {kind}] of this.specs) {
                const shown = kind === 'phone' && controlOf(this.form, phone);
                if (shown && isShown(shown)) {
                    this.look(phone);
                }
            }
        }
    }

    /**
     * Somebody has left a control. Who only came by is not told that nothing is there.
     *
     * @param target Which.
     */
    left(target: EventTarget | null): void {
        const name = this.nameOf(target);
        if (name && this.touched.has(name) && !this.pressing) {
            this.look(name);
        }
    }

    /**
     * The form is to be sent.
     *
     * @param event By what.
     */
    sent(event: SubmitEvent): void {
        const by = event.submitter;
        const away = by && (by.hasAttribute('formnovalidate') || by.dataset.skipValidation !== undefined
            || AWAY.includes(by.getAttribute('name') ?? ''));
        if (away) {
            return;
        }
        const wrong = [...this.specs.keys()].map(name => this.look(name)).filter(control => control !== null);
        if (wrong.length) {
            event.preventDefault();
            // Nobody else may take the form for sent.
            event.stopImmediatePropagation();
            const places = [...this.form.elements];
            const [first] = wrong.sort((one, other) => places.indexOf(one) - places.indexOf(other));
            if (first) {
                goTo(first);
            }
        }
    }

    /**
     * Fetches the telephone numbers of the world, once somebody comes to such a field.
     *
     * @param target Where somebody is.
     */
    async fetchNumbers(target: EventTarget | null): Promise<void> {
        const url = this.region.dataset.metadata;
        if (!url || this.fetching || !this.specs.get(this.nameOf(target))?.phone) {
            return;
        }
        this.fetching = true;
        const pending = new Pending('local_lectern_registration/form:numbers');
        try {
            const response = await fetch(url);
            if (!response.ok) {
                throw new Error(`${url}: ${response.status}`);
            }
            this.numbering = new Numbering(await response.json() as Metadata);
            // Who was quicker has left the number already.
            this.touched.forEach(name => this.specs.get(name)?.phone && document.activeElement?.getAttribute('name') !== name
                && this.look(name));
        } catch (error) {
            // The server knows them.
            Log.warn(error);
            this.fetching = false;
        }
        pending.resolve();
    }
}

/**
 * Makes the page tell what is wrong.
 */
export const init = async(): Promise<void> => {
    const region = document.querySelector<HTMLElement>(REGION);
    const form = region instanceof HTMLFormElement ? region : region?.querySelector('form');
    if (!region || !form) {
        return;
    }
    const pending = new Pending('local_lectern_registration/form:init');
    try {
        const specs = new Map(Object.entries(JSON.parse(region.dataset.checks ?? '{}') as Record<string, Spec>));
        new Form(region, form, specs, await messagesFor([...specs.values()])).watch();
    } catch (error) {
        // The form works without; the server checks everything.
        Log.warn(error);
    }
    pending.resolve();
};
