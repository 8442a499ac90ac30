// local_lectern_syllabus: the same pages of the same site without the plugin, then with it, in one run; then the report and the import.
// Alone: npm run bench -- --only syllabus [--parts pages,report,import] [--on 405:mariadb,501:pgsql]
import {fileURLToPath} from 'node:url';
import {benchPlugin} from '../plugin-bench.mjs';
import {measureImport} from './import.mjs';
import {measurePages} from './pages.mjs';
import {measureReport} from './report.mjs';

const PLUGIN = 'local_lectern_syllabus';
const PARTS = {pages: measurePages, report: measureReport, import: measureImport};
export const script = name => fileURLToPath(new URL(name, import.meta.url));

export const bench = options => benchPlugin(PLUGIN, PARTS, options);
