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
 * What the page on which a syllabus is written asks of the server.
 *
 * @module     local_lectern_syllabus/repository
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import Ajax from 'core/ajax';

/** A date of a section; the day as year-month-day in the form's calendar, empty for none. */
export interface SectionDate {
    label: string;
    day: string;
}

/** What stands in the form for a section. */
export interface SectionDraft {
    sectionid: number;
    content: string;
    contentformat: number;
    brief: string;
    dates: SectionDate[];
    baseversion: number;
    draftitemid: number;
}

/**
 * Keeps what was written so far, without saving it.
 *
 * @param contextid Context of the course or category.
 * @param draft What stands in the form.
 * @returns When it was kept, in seconds.
 */
export const keepDraft = async(contextid: number, draft: SectionDraft): Promise<number> => {
    const [answer] = await Promise.all(Ajax.call([{
        methodname: 'local_lectern_syllabus_keep_draft',
        args: {contextid, ...draft},
    }]));
    return (answer as {timemodified: number}).timemodified;
};
