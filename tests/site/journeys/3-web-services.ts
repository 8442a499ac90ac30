// Another program asks for a learner's courses by REST: with a token it gets that learner's, without one nothing.
import {deepStrictEqual, strictEqual} from 'node:assert';
import type {JourneyTools, ServiceJourney} from '../../../cli/services/site/tier/journey.js';

const FUNCTION = 'block_lectern_mycourses_get_courses';

interface Answer {
    courses: {id: number; percent: number | null}[];
    total: number;
    errorcode?: string;
}

export const journeys: ServiceJourney[] = [{
    name: 'A program with a token gets its own learner\'s courses by REST, and nobody else\'s',
    browser: false,
    components: ['block_lectern_mycourses'],
    run: async ({site}: Pick<JourneyTools, 'site'>): Promise<void> => {
        const made = await site.make({
            users: [{username: 'fay'}, {username: 'gus'}],
            courses: [
                {shortname: 'ws1', activities: ['One', 'Two'], students: {fay: 1}},
                {shortname: 'ws2', activities: ['One', 'Two'], students: {gus: 2}},
            ],
            services: [
                {name: 'courses', functions: [FUNCTION], users: ['fay', 'gus']},
                {name: 'other', functions: ['core_webservice_get_site_info'], users: ['fay']},
            ],
        });
        const ask = (token: string, values = {}): Promise<Answer> => site.rest(token, FUNCTION, values) as Promise<Answer>;
        const fay = made.users['fay']?.tokens ?? {};
        const gus = made.users['gus']?.tokens ?? {};

        const hers = await ask(fay['courses'] ?? '');
        deepStrictEqual(hers.courses.map(course => [course.id, course.percent]), [[made.courses['ws1']?.id, 50]]);
        const his = await ask(gus['courses'] ?? '');
        deepStrictEqual(his.courses.map(course => [course.id, course.percent]), [[made.courses['ws2']?.id, 100]]);
        strictEqual((await ask(fay['courses'] ?? '', {filter: 'completed'})).total, 0);

        strictEqual((await ask('')).errorcode, 'invalidtoken');
        strictEqual((await ask('0123456789abcdef0123456789abcdef')).errorcode, 'invalidtoken');
        strictEqual((await ask(fay['other'] ?? '')).errorcode, 'accessexception');
        strictEqual((await ask(fay['courses'] ?? '', {userid: 2})).errorcode, 'invalidparameter');
        strictEqual((await ask(fay['courses'] ?? '', {filter: 'nonsense'})).errorcode, 'invalidparameter');
    },
}];
