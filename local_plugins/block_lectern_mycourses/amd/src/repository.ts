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
 * What the block asks of the server.
 *
 * @module     block_lectern_mycourses/repository
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import Ajax from 'core/ajax';
import type {AjaxRequest} from 'core/ajax';

/** A course as the web service function block_lectern_mycourses_get_courses gives it. */
export interface Course {
    id: number;
    name: string;
    shortname: string;
    url: string;
    continueurl: string;
    continuetext: string;
    picture: string;
    category: string;
    state: 'completed' | 'past' | 'upcoming' | 'notstarted' | 'inprogress';
    statetext: string;
    visible: boolean;
    tracked: boolean;
    progress: number | null;
    percent: number;
    bar: number;
    progresstext: string;
    startdate: number;
    datekind: '' | 'completed' | 'enrolment' | 'course';
    date: number;
    datetext: string;
    lastaccess: number;
    lastaccesstext: string;
    starred: boolean;
    hidden: boolean;
}

/** Number of courses behind a filter. */
export interface FilterCount {
    filter: string;
    count: number;
}

/** A page of courses. */
export interface CoursePage {
    courses: Course[];
    total: number;
    nextoffset: number | null;
    summary: string;
    counts: FilterCount[];
}

/** Which courses to give, and from where on. */
export interface CourseQuery {
    filter: string;
    sort: string;
    search: string;
    offset: number;
    limit: number;
}

/** A user preference to set; without a value it is taken away. */
export interface Preference {
    type: string;
    value?: string | number;
}

/**
 * The call that gives courses.
 *
 * @param query Which courses.
 * @returns The call.
 */
const coursesRequest = (query: CourseQuery): AjaxRequest => ({
    methodname: 'block_lectern_mycourses_get_courses',
    args: query,
});

/**
 * The call that sets preferences of the current user.
 *
 * @param preferences Preferences.
 * @returns The call.
 */
const preferencesRequest = (preferences: Preference[]): AjaxRequest => ({
    methodname: 'core_user_update_user_preferences',
    args: {preferences},
});

/**
 * Calls functions in one request and waits for all of them.
 *
 * @param requests Calls, in the order in which the server is to perform them.
 * @returns What they give, in the same order.
 */
const callAll = (requests: AjaxRequest[]): Promise<unknown[]> => Promise.all(Ajax.call(requests));

/**
 * Gives courses and remembers preferences, in one request.
 *
 * @param query Which courses.
 * @param preferences Preferences to remember, none by default.
 * @returns A page of courses.
 */
export const getCourses = async(query: CourseQuery, preferences: Preference[] = []): Promise<CoursePage> => {
    const requests = [coursesRequest(query)];
    if (preferences.length) {
        requests.push(preferencesRequest(preferences));
    }
    const [page] = await callAll(requests);
    return page as CoursePage;
};

/**
 * Remembers preferences of the current user.
 *
 * @param preferences Preferences.
 */
export const savePreferences = async(preferences: Preference[]): Promise<void> => {
    await callAll([preferencesRequest(preferences)]);
};

/**
 * Stars a course or takes the star away, and counts anew.
 *
 * @param courseid Course.
 * @param starred Whether to star it.
 * @param query What the block shows, for the counts.
 * @returns A page without courses, with the new counts.
 */
export const setStarred = async(courseid: number, starred: boolean, query: CourseQuery): Promise<CoursePage> => {
    const [, page] = await callAll([
        {
            methodname: 'core_course_set_favourite_courses',
            args: {courses: [{id: courseid, favourite: starred}]},
        },
        coursesRequest({...query, limit: 0}),
    ]);
    return page as CoursePage;
};

/**
 * Hides a course from the user's overviews or shows it again, and counts anew.
 *
 * @param courseid Course.
 * @param hidden Whether to hide it.
 * @param query What the block shows, for the counts.
 * @returns A page without courses, with the new counts.
 */
export const setHidden = async(courseid: number, hidden: boolean, query: CourseQuery): Promise<CoursePage> => {
    const type = `block_myoverview_hidden_course_${courseid}`;
    const [, page] = await callAll([
        preferencesRequest([hidden ? {type, value: 1} : {type}]),
        coursesRequest({...query, limit: 0}),
    ]);
    return page as CoursePage;
};
