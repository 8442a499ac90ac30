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
 * The page on which a syllabus is written: keeps what was written every few seconds, and stops what is too long before it is sent.
 *
 * @module     local_lectern_syllabus/edit
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {alert} from 'core/notification';
import {getString} from 'core/str';
import {keepDraft} from 'local_lectern_syllabus/repository';
import {editorOf, readSection} from 'local_lectern_syllabus/section_form';

/** Milliseconds between looks at what was written. */
export const INTERVAL = 4000;

/** Milliseconds between looks for editors, which come a while after the page. */
const MEETING = 250;

const FORM = 'form[data-lectern-syllabus]';
const STATE = '[data-region=lectern-syllabus-state]';

/**
 * Tells how it went.
 *
 * @param message Message.
 */
const tell = (message: string): void => {
    const state = document.querySelector(STATE);
    if (state) {
        state.textContent = message;
    }
};

/** How a section was when it was looked at last. */
interface State {
    content: string;
    /** All but the text. */
    rest: string;
    /** Whether an editor had the text then. */
    byEditor: boolean;
    /** Whether it was changed since the page was opened. */
    touched: boolean;
}

/**
 * How a section is now.
 *
 * @param form The form.
 * @param sectionid Section.
 * @returns As one that nobody has changed.
 */
const stateOf = (form: HTMLFormElement, sectionid: number): State => {
    const {content, contentformat, brief, dates} = readSection(form, sectionid);
    const editor = editorOf(form, sectionid);
    const rest = JSON.stringify([contentformat, brief, dates]);
    return {content, rest, byEditor: editor !== null, touched: editor?.isDirty() ?? false};
};

/**
 * Whether somebody changed a section. An editor that came meanwhile has the same text, written in its own way.
 *
 * @param before State.
 * @param now State.
 * @returns Whether it was.
 */
const isChanged = (before: State, now: State): boolean =>
    now.rest !== before.rest || (now.byEditor === before.byEditor ? now.content !== before.content : now.touched);

/**
 * The sections that were left as they were when the page was opened.
 *
 * @param form The form.
 * @param states What is known of each.
 * @returns Ids.
 */
const untouched = (form: HTMLFormElement, states: Map<number, State>): number[] => [...states.entries()]
    .filter(([id, before]) => !before.touched && !isChanged(before, stateOf(form, id)))
    .map(([id]) => id);

/**
 * Takes editors that have come for what the form began with.
 *
 * @param form The form.
 * @param states What is known of each section.
 * @returns Whether all have come.
 */
const meetEditors = (form: HTMLFormElement, states: Map<number, State>): boolean => {
    for (const [sectionid, before] of states) {
        const now = stateOf(form, sectionid);
        if (now.byEditor && !before.byEditor && !isChanged(before, now)) {
            states.set(sectionid, {...now, touched: before.touched});
        }
    }
    return [...states.values()].every(({byEditor}) => byEditor);
};

/**
 * Keeps those sections that changed since they were kept last.
 *
 * @param form The form.
 * @param contextid Context.
 * @param states What is known of each section.
 */
const keepChanged = async(form: HTMLFormElement, contextid: number, states: Map<number, State>): Promise<void> => {
    for (const [sectionid, before] of states) {
        const now = stateOf(form, sectionid);
        if (!isChanged(before, now)) {
            continue;
        }
        before.touched = true;
        try {
            const time = await keepDraft(contextid, readSection(form, sectionid));
            states.set(sectionid, {...now, touched: true});
            tell(await getString('draftkept', 'local_lectern_syllabus', new Date(time * 1000).toLocaleTimeString()));
        } catch (error) {
            // What the server does not take stays on the page; it is tried again. Without a network there may be no string either.
            const message = (error as {message?: string}).message ?? '';
            tell(await getString('draftnotkept', 'local_lectern_syllabus', message).catch(() => message));
        }
    }
};

/**
 * Bytes of a text.
 *
 * @param text Text.
 * @returns Number.
 */
const bytes = (text: string): number => new Blob([text]).size;

/** Says why a form was not sent. */
const tellTooLong = async(): Promise<void> => {
    await alert(await getString('notsent', 'local_lectern_syllabus'), await getString('toolongtosend', 'local_lectern_syllabus'));
};

/**
 * Makes the page keep what is written.
 *
 * @param contextid Context of the course or category.
 * @param sectionids The sections in the form.
 * @param most Bytes that a section's text may have.
 */
export const init = (contextid: number, sectionids: number[], most: number): void => {
    const form = document.querySelector<HTMLFormElement>(FORM);
    if (!form) {
        return;
    }
    const states = new Map(sectionids.map(id => [id, stateOf(form, id)]));
    let busy = false;
    let sent = false;
    const look = async(): Promise<void> => {
        meetEditors(form, states);
        if (!busy && !sent) {
            busy = true;
            try {
                await keepChanged(form, contextid, states);
            } finally {
                busy = false;
            }
        }
    };
    window.setInterval(look, INTERVAL);
    const meeting = window.setInterval(() => {
        if (meetEditors(form, states)) {
            window.clearInterval(meeting);
        }
    }, MEETING);
    // Who leaves for another tab, or for good, may not come back before the next look.
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') {
            void look();
        }
    });
    form.addEventListener('submit', event => {
        const long = sectionids.find(id => bytes(readSection(form, id).content) > most);
        if (long === undefined || (event.submitter as HTMLElement | null)?.matches('[name=cancel]')) {
            form.querySelector('[name=untouched]')?.setAttribute('value', untouched(form, states).join(','));
            // No draft comes after what is saved, unless something holds the form back.
            sent = true;
            window.setTimeout(() => {
                sent = !event.defaultPrevented;
            });
            return;
        }
        // A server may throw away a form that is too large, and all that was written with it.
        event.preventDefault();
        event.stopImmediatePropagation();
        const field = form.querySelector<HTMLElement>(`[name="text_${long}[text]"]`);
        field?.closest('.fitem')?.scrollIntoView({block: 'center'});
        void tellTooLong();
    }, {capture: true});
};
