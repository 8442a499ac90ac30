import {copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, chmodSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {EnvironmentError, UserError} from '../../../core/errors.js';
import type {Moodle} from '../../../core/moodle.js';
import {execute, lastLines} from '../../site/execute.js';
import {findPhp, PHP_FLAGS} from '../../site/php.js';
import type {RunUser} from '../../site/run-user.js';
import type {WorkerPlan} from './worker.js';

const DATAROOT = 'define("CLI_SCRIPT", true); define("ABORT_AFTER_CONFIG", true); require($argv[1]); echo "\n", $CFG->dataroot;';

/** A plan, and how to tidy up after it. */
export interface PreparedPlan {
    plan: WorkerPlan;
    tidy(): void;
}

/**
 * How the Moodle's worker is started: by the owner of its data folder, whose files it will write.
 *
 * @throws UserError for a checkout that is no site, EnvironmentError where PHP or the rights are missing
 */
export async function planWorker(moodle: Moodle): Promise<PreparedPlan> {
    const config = join(moodle.root, 'config.php');
    if (!existsSync(config)) {
        throw new UserError(`This Moodle checkout is not a site: ${config} is missing`,
            'Install it first, or take a site that `lectern site up` made.');
    }
    const php = findPhp();
    const answer = await execute(php, [...PHP_FLAGS, '-r', DATAROOT, config], {as: ownerOf(config), cwd: moodle.root});
    const dataroot = answer.stdout.trim().split('\n').at(-1) ?? '';
    if (answer.code !== 0 || dataroot === '' || !existsSync(dataroot)) {
        throw new EnvironmentError(
            `The site's config.php gives no data folder: ${lastLines(answer.stderr || answer.stdout, 3) || dataroot}`,
            `Mend ${config}, or install the site.`);
    }
    const as = ownerOf(dataroot);
    if (process.geteuid !== undefined && process.geteuid() !== 0 && statSync(dataroot).uid !== process.geteuid()) {
        throw new EnvironmentError(`The site's data folder is another account's: ${dataroot}`,
            'Run watch as the account that the web server runs as.');
    }
    const {folder, tidy} = readableScripts(as);
    return {plan: {php, script: join(folder, 'worker.php'), config, as}, tidy};
}

/** Whom a file belongs to; null for everybody but root, who can only be himself. */
function ownerOf(file: string): RunUser | null {
    const {uid, gid} = statSync(file);
    return process.geteuid?.() === 0 && uid !== 0 ? {name: String(uid), uid, gid} : null;
}

/** Our scripts, copied to where another account can read them. */
function readableScripts(as: RunUser | null): {folder: string; tidy: () => void} {
    const own = phpFolder();
    if (as === null) {
        return {folder: own, tidy: () => undefined};
    }
    const folder = mkdtempSync(join(tmpdir(), 'lectern-watch-'));
    chmodSync(folder, 0o755);
    for (const name of readdirSync(own)) {
        copyFileSync(join(own, name), join(folder, name));
        chmodSync(join(folder, name), 0o644);
    }
    return {folder, tidy: () => rmSync(folder, {recursive: true, force: true})};
}

/** Beside this source, or from the compiled tool in build/cli back in the sources' folder. */
function phpFolder(): string {
    const beside = fileURLToPath(new URL('../php', import.meta.url));
    return existsSync(beside) ? beside : fileURLToPath(new URL('../../../../../cli/services/watch/php', import.meta.url));
}
