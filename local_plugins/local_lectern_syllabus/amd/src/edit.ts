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
import type {SectionDraft} from 'local_lectern_syllabus/repository';

/** Milliseconds between looks at what was written. */
export const INTERVAL = 4000;

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

/**
 * What of a draft tells whether it changed.
 *
 * @param draft Draft.
 * @returns Print.
 */
const print = (draft: SectionDraft): string => JSON.stringify([draft.content, draft.contentformat, draft.brief, draft.dates]);

/** What is kept of a section, and whether an editor had it then. */
interface Kept {
    print: string;
    byEditor: boolean;
}

/**
 * Keeps those sections that changed since they were kept last.
 *
 * @param form The form.
 * @param contextid Context.
 * @param kept What is kept, by section.
 */
const keepChanged = async(form: HTMLFormElement, contextid: number, kept: Map<number, Kept>): Promise<void> => {
    for (const [sectionid, before] of kept) {
        const draft = readSection(form, sectionid);
        const now = {print: print(draft), byEditor: editorOf(form, sectionid) !== null};
        if (now.byEditor && !before.byEditor) {
            // An editor that came late writes the same text in its own way: nobody changed it.
            kept.set(sectionid, now);
            continue;
        }
        if (now.print === before.print) {
            continue;
        }
        try {
            const time = await keepDraft(contextid, draft);
            kept.set(sectionid, now);
            tell(await getString('draftkept', 'local_lectern_syllabus', new Date(time * 1000).toLocaleTimeString()));
        } catch (error) {
            // What the server does not take stays on the page; it is tried again.
            tell(await getString('draftnotkept', 'local_lectern_syllabus', (error as {message?: string}).message ?? ''));
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
    const kept = new Map<number, Kept>();
    let busy = false;
    const look = async(): Promise<void> => {
        if (!kept.size) {
            sectionids.forEach(id => kept.set(id, {print: print(readSection(form, id)), byEditor: editorOf(form, id) !== null}));
        } else if (!busy) {
            busy = true;
            await keepChanged(form, contextid, kept);
            busy = false;
        }
    };
    const timer = window.setInterval(look, INTERVAL);
    // Who leaves for another tab, or for good, may not come back before the next look.
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') {
            void look();
        }
    });
    form.addEventListener('submit', event => {
        const long = sectionids.find(id => bytes(readSection(form, id).content) > most);
        if (long === undefined || (event.submitter as HTMLElement | null)?.matches('[name=cancel]')) {
            window.clearInterval(timer);
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
