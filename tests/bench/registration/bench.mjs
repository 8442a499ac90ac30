// local_lectern_registration: the same pages of the same site without the plugin, then with it, in one run; what it costs each
// request; the browser's checks against the server's; the report over many people; sign-ups in a burst.
// Alone: npm run bench -- --only registration [--parts pages,requests,agreement,report,burst] [--on 405:mariadb,501:pgsql]
import {fileURLToPath} from 'node:url';
import {benchPlugin} from '../plugin-bench.mjs';
import {agreement} from './agree.mjs';
import {measureBurst} from './burst.mjs';
import {measurePages} from './pages.mjs';
import {measureReport} from './report.mjs';
import {measureRequests} from './requests.mjs';

const PLUGIN = 'local_lectern_registration';
const PARTS = {
  pages: measurePages, requests: measureRequests, agreement: measureAgreement, report: measureReport, burst: measureBurst,
};
export const script = name => fileURLToPath(new URL(name, import.meta.url));

export const bench = options => benchPlugin(PLUGIN, PARTS, options);

function measureAgreement({site, install}) {
  install();
  return agreement({site});
}
