import {randomBytes} from 'node:crypto';
import type {JourneyTools} from '../../../../cli/services/site/tier/journey.js';

/** A learner of one course looks at the dashboard; a site that is kept has those of earlier runs. */
export async function dashboard({site, login, open}: JourneyTools): Promise<void> {
    const username = `watch${randomBytes(4).toString('hex')}`;
    const {users} = await site.make({
        config: {theme: 'lectern'},
        users: [{username}],
        courses: [{shortname: `${username} course`, students: {[username]: 0}}],
        dashboardBlocks: ['lectern_mycourses'],
    });
    await login(username, users[username]?.password ?? '');
    await open('/my/');
}
