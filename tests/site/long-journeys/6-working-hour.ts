import {deepStrictEqual, ok} from 'node:assert';
import {join} from 'node:path';
import type {Journey, JourneyTools} from '../../../cli/services/site/tier/journey.js';
import {dashboard} from './watch/dashboard.js';
import {EDITS} from './watch/edits.js';
import {SourceFolder} from './watch/source-folder.js';
import {Watcher} from './watch/watcher.js';

const COMPONENTS = ['theme_lectern', 'block_lectern_mycourses'];
/** With its mistakes and their mending a round is about fifty saves: three are a good hour of a person's. */
const ROUNDS = 3;
const PATIENCE = 180_000;

export const journeys: Journey[] = [{
    name: 'A developer works for an hour: every edit shows in the page, which nobody reloads',
    components: COMPONENTS,
    expectedMessages: [/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_ABORTED|ERR_NETWORK_CHANGED/],
    run: async (tools: JourneyTools): Promise<void> => {
        const {site, page} = tools;
        page.setDefaultTimeout(PATIENCE);
        const watcher = await Watcher.start(site.code, COMPONENTS);
        const source = new SourceFolder(watcher.folder);
        try {
            await dashboard(tools);
            for (let round = 1; round <= ROUNDS; round++) {
                for (const {what, run} of EDITS) {
                    try {
                        await run({source, page, moodle: site.code, round});
                    } catch (error) {
                        throw new Error(`Round ${round}, the developer ${what}: ${String(error)}\n${
                            watcher.events.slice(-6).map(event => JSON.stringify(event)).join('\n')}`, {cause: error});
                    }
                }
            }
            const advised = watcher.until(({event}) => event === 'upgrade');
            await source.edit(join('local_plugins/block_lectern_mycourses', 'db/services.php'), text => `${text}\n// Changed.\n`);
            await advised;
            deepStrictEqual(watcher.events.filter(({event}) => event === 'problems').at(-1), {event: 'problems', problems: []});
            ok(!watcher.events.some(({event}) => event === 'moodle'));
        } finally {
            await watcher.stop();
        }
    },
}];
