// local_lectern_people and local_lectern_profile: the sync of an organisation of 35,000; what its director's session and login cost;
// their team's page; the learning record of learners in few and many courses.
// Alone: npm run bench -- --only people [--parts sync,director,team,record] [--on 405:mariadb,501:pgsql]
import {fileURLToPath} from 'node:url';
import {benchPlugin} from '../plugin-bench.mjs';
import {measureDirector} from './director.mjs';
import {measureRecord} from './record.mjs';
import {measureSync} from './sync.mjs';
import {measureTeam} from './team.mjs';

export const PEOPLE = 35_000;
export const script = name => fileURLToPath(new URL(name, import.meta.url));

export const bench = options => benchPlugin('local_lectern_people', {
  sync: measureSync, director: measureDirector, team: measureTeam, record: measureRecord,
}, options);
