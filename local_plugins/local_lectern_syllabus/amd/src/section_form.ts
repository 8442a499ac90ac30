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
 * What stands in the form for a section, whichever editor the user has.
 *
 * @module     local_lectern_syllabus/section_form
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {SectionDate, SectionDraft} from 'local_lectern_syllabus/repository';

/** As far as it is used here; Moodle's editor puts it there. */
interface TinyMCE {
    get(id: string): Editor | null;
}

/** One editor of a page. */
interface Editor {
    initialized?: boolean;
    removed?: boolean;
    getContent(): string;
    /** Whether something was written in it. */
    isDirty(): boolean;
}

/**
 * A field of the form.
 *
 * @param form The form.
 * @param name Its name.
 * @returns The field, or null.
 */
const field = (form: HTMLFormElement, name: string): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null =>
    form.querySelector(`[name="${name}"]`);

/**
 * A field's value.
 *
 * @param form The form.
 * @param name Its name.
 * @returns Empty where there is none.
 */
const value = (form: HTMLFormElement, name: string): string => field(form, name)?.value ?? '';

/**
 * The editor that stands over a section's field.
 *
 * @param form The form.
 * @param sectionid Section.
 * @returns Null where there is none, or it is not ready yet, or has been taken away.
 */
export const editorOf = (form: HTMLFormElement, sectionid: number): Editor | null => {
    const id = field(form, `text_${sectionid}[text]`)?.id;
    const editor = id ? (window as unknown as {tinymce?: TinyMCE}).tinymce?.get(id) : null;
    return editor?.initialized && !editor.removed ? editor : null;
};

/**
 * The text in an editor as it is now: TinyMCE writes it into its field only when the form is sent.
 *
 * @param form The form.
 * @param sectionid Section.
 * @returns Text.
 */
const text = (form: HTMLFormElement, sectionid: number): string =>
    editorOf(form, sectionid)?.getContent() ?? value(form, `text_${sectionid}[text]`);

/**
 * A section's dates.
 *
 * @param form The form.
 * @param sectionid Section.
 * @returns Those that have a label.
 */
const dates = (form: HTMLFormElement, sectionid: number): SectionDate[] => {
    const found: SectionDate[] = [];
    for (let place = 0; field(form, `label_${sectionid}[${place}]`); place++) {
        const label = value(form, `label_${sectionid}[${place}]`).trim();
        const name = `time_${sectionid}[${place}]`;
        const enabled = form.querySelector<HTMLInputElement>(`[name="${name}[enabled]"][type=checkbox]`)?.checked ?? false;
        const [year, month, day] = ['year', 'month', 'day'].map(part => value(form, `${name}[${part}]`));
        if (label) {
            // The server knows the writer's time zone, which need not be the browser's.
            found.push({label, day: enabled ? [year, month, day].join('-') : ''});
        }
    }
    return found;
};

/**
 * What stands in the form for a section.
 *
 * @param form The form.
 * @param sectionid Section.
 * @returns Draft.
 */
export const readSection = (form: HTMLFormElement, sectionid: number): SectionDraft => ({
    sectionid,
    content: text(form, sectionid),
    contentformat: Number(value(form, `text_${sectionid}[format]`) || 1),
    brief: value(form, `brief_${sectionid}`),
    dates: dates(form, sectionid),
    baseversion: Number(value(form, `base_${sectionid}`)),
    draftitemid: Number(value(form, `text_${sectionid}[itemid]`)),
});
