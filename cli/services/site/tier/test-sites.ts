import {rm} from 'node:fs/promises';
import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {BRANCHES} from '../../../core/branches.js';
import {EnvironmentError, UserError} from '../../../core/errors.js';
import {PLUGIN_TYPES} from '../../../core/plugin-types.js';
import type {Terminal} from '../../../core/terminal.js';
import {installedDatabases} from '../database/server.js';
import {sitePlaces, type DatabaseKind} from '../layout.js';
import {findPhp} from '../php.js';
import {listRegistrations, requireRegistration, type Registration} from '../registry.js';
import {runUser} from '../run-user.js';
import type {SiteState} from '../state.js';
import {timed} from '../steps.js';
import {stopAll, stopOnSignal, up} from '../up.js';
import {findZips, type PluginZip} from '../zips.js';
import {screenshotFolder, startBrowser, type BrowserTools} from './browser.js';
import {loadJourneys, type AnyJourney} from './load-journeys.js';
import {preparePhpunit, runPhpunit, type PhpunitSite} from './phpunit.js';
import {Results, type TestResult} from './results.js';
import {runJourney} from './run-journey.js';
import {SiteHandle} from './site-handle.js';

export interface TestRequest {
    /** As typed; none means every registered checkout. */
    branches: string[];
    database: DatabaseKind | undefined;
    /** Folder of the zips under test. */
    zips: string;
    /** Folder of zips that are installed only after the journeys of the others, or undefined for none. */
    laterZips: string | undefined;
    /** Part of the names of the journeys to run, instead of everything. */
    only: string | undefined;
    /** Use sites as they are and leave them running. */
    keep: boolean;
    /** The repository under test. */
    repository: string;
}

/**
 * Runs the site tier: for each registered checkout a fresh site, the zips in it and the journeys, one site after another, since
 * pages are judged by how they load; PHPUnit of a site runs beside its journeys and those of the next, and makes way for them.
 */
export async function testSites(request: TestRequest, terminal: Terminal): Promise<TestResult[]> {
    const registrations = request.branches.length > 0 ? request.branches.map(requireRegistration) : listRegistrations();
    if (registrations.length === 0) {
        throw new UserError('No Moodle checkout is registered', 'Register one: lectern site add <folder-or-git-url>.');
    }
    const databases = request.database === undefined ? installedDatabases() : [request.database];
    if (databases.length === 0) {
        throw new EnvironmentError('Neither MariaDB\'s nor PostgreSQL\'s server is installed', 'Install one of them.');
    }
    const zips = await findZips(resolve(request.zips), true);
    const laterZips = request.laterZips === undefined ? [] : await findZips(resolve(request.laterZips), true);
    const journeys = (await loadJourneys(request.repository))
        .filter(journey => request.only === undefined || journey.name.toLowerCase().includes(request.only.toLowerCase()));
    const browser = await startBrowser(request.repository);
    const all: Results[] = [];
    const tested: TestedSite[] = [];
    const proofs: Promise<unknown>[] = [];
    try {
        for (const [index, registration] of registrations.entries()) {
            const database = databases[index % databases.length] ?? 'mariadb';
            terminal.note(terminal.style('bold', `Moodle ${registration.release} on ${database}`));
            const results = new Results(terminal, `${registration.branch} ${database}`);
            all.push(results);
            const site = await testSite({
                ...request, registration, database, zipsFound: zips, laterZipsFound: laterZips, journeys, browser,
            }, results, terminal);
            if (site !== null) {
                tested.push(site);
                proofs.push(site.runPhpunit().catch((error: unknown) => results.fail('phpunit', 'PHPUnit', error)));
            }
        }
    } finally {
        await Promise.all(proofs);
        await Promise.all(tested.map(site => site.stop()));
        if (typeof browser !== 'string') {
            await browser.browser.close();
        }
    }
    return all.flatMap(results => results.all);
}

/** A site that runs, after its journeys. */
interface TestedSite {
    /** What a browser is not needed for: PHPUnit, and what the journeys left in PHP's log. */
    runPhpunit: () => Promise<void>;
    stop: () => Promise<void>;
}

interface SiteRequest extends TestRequest {
    registration: Registration;
    database: DatabaseKind;
    zipsFound: PluginZip[];
    laterZipsFound: PluginZip[];
    journeys: AnyJourney[];
    /** Or why there is none. */
    browser: BrowserTools | string;
}

/** @returns null where the site could not be started */
async function testSite(request: SiteRequest, results: Results, terminal: Terminal): Promise<TestedSite | null> {
    const {registration, database, zipsFound, laterZipsFound, keep} = request;
    const places = sitePlaces(registration.branch, database);
    const start = (zips: string | undefined, fresh: boolean): ReturnType<typeof up> => up({
        registration, database, server: 'auto', fresh, cron: false, zips: resolve(zips ?? ''), zipsNamed: true,
        installZips: zips !== undefined,
    }, terminal);
    const install = (found: readonly PluginZip[], folder: string | undefined, name: string): Promise<boolean> =>
        results.run('installation', `Moodle's validator takes all ${found.length} ${name}`, async () => {
            const {warnings} = await start(folder, false);
            warnings.forEach(warning => terminal.note(`  ${warning}`));
        });
    const errors = join(places.logs, 'php-errors.log');
    let state: SiteState | undefined;
    await results.run('installation', keep ? 'The site is up' : 'Moodle is freshly installed', async () => {
        await rm(errors, {force: true});
        state = (await start(undefined, !keep)).state;
    });
    if (state === undefined) {
        return null;
    }
    const started = state;
    const unguard = keep ? undefined : stopOnSignal(started);
    const tested: TestedSite = {
        runPhpunit: async () => undefined,
        stop: async () => {
            unguard?.();
            if (!keep) {
                await stopAll(started);
            }
        },
    };
    try {
        const site = new SiteHandle(started, places, findPhp(), runUser(), zipsFound);
        // A journey through a plugin that is installed later has to wait for it.
        const later = (journey: AnyJourney): boolean =>
            journey.components?.some(component => laterZipsFound.some(zip => zip.component === component)) ?? false;
        const journeys = request.journeys.filter(journey => !later(journey));
        if (!keep || request.only !== undefined) {
            await runJourneys(request, journeys.filter(journey => journey.beforeInstallation), site, results);
        }
        if (!await install(zipsFound, request.zips, 'zips')) {
            return tested;
        }
        // Beside the journeys, in tables and files of its own; it makes way for them.
        const early = request.only === undefined && laterZipsFound.length === 0
            ? runAllPhpunit(request, [], started, results, terminal)
                .catch((error: unknown) => results.fail('phpunit', 'PHPUnit', error))
            : undefined;
        try {
            await runJourneys(request, journeys.filter(journey => !journey.beforeInstallation), site, results);
        } catch (error) {
            await early;
            throw error;
        }
        const laterThere = laterZipsFound.length > 0 && await install(laterZipsFound, request.laterZips, 'later zips');
        if (laterThere) {
            const all = {...request, zipsFound: [...zipsFound, ...laterZipsFound]};
            await runJourneys(all, request.journeys.filter(later), site, results);
        }
        if (request.only !== undefined) {
            return tested;
        }
        return {...tested, runPhpunit: async () => {
            await (early ?? runAllPhpunit(request, laterThere ? laterZipsFound : [], started, results, terminal));
            await results.run('installation', 'No plugin left a notice in PHP\'s log', () => {
                const log = existsSync(errors) ? readFileSync(errors, 'utf8') : '';
                const lines = noticesOf(log, [...zipsFound, ...laterZipsFound].map(zip => zip.component));
                return lines.length === 0 ? Promise.resolve() : Promise.reject(new Error(lines.join('\n')));
            });
        }};
    } catch (error) {
        await tested.stop();
        throw error;
    }
}

async function runJourneys(
    request: SiteRequest, journeys: readonly AnyJourney[], site: SiteHandle, results: Results,
): Promise<void> {
    const pictures = await screenshotFolder(request.repository, site.branch);
    for (const journey of journeys) {
        const skip = (detail: string): void => results.add({kind: 'journey', name: journey.name, outcome: 'skipped', detail});
        const lacking = await whatIsLacking(journey, request.zipsFound, site);
        if (lacking !== null) {
            skip(lacking);
        } else if ('browser' in journey) {
            await results.run('journey', journey.name, () => journey.run({site}));
        } else if (typeof request.browser === 'string') {
            skip(request.browser);
        } else {
            const {browser} = request;
            await results.run('journey', journey.name, () => runJourney(journey, site, browser, pictures));
        }
    }
}

/** What keeps a journey from running here, or null: a zip, then what it needs of the machine. */
export async function whatIsLacking(
    journey: AnyJourney, zips: readonly Pick<PluginZip, 'component'>[], site: SiteHandle,
): Promise<string | null> {
    const missing = journey.components?.find(component => !zips.some(zip => zip.component === component));
    return missing === undefined ? await journey.needs?.(site) ?? null : `there is no zip of ${missing}`;
}

async function runAllPhpunit(
    request: SiteRequest, laterZips: readonly PluginZip[], state: SiteState, results: Results, terminal: Terminal,
): Promise<void> {
    const {registration, zipsFound} = request;
    const all = [...zipsFound, ...laterZips];
    if (registration.phpunit === null) {
        all.forEach(zip => results.add({
            kind: 'phpunit', name: `PHPUnit of ${zip.component}`, outcome: 'skipped',
            detail: 'the checkout was registered without PHPUnit',
        }));
        return;
    }
    const places = sitePlaces(state.branch, state.key);
    const site: PhpunitSite = {
        php: findPhp(), state, places, as: runUser(), documentRoot: join(places.code, BRANCHES[registration.branch].documentRoot),
    };
    const ready = await results.run('installation', 'PHPUnit is initialised', async () => {
        await timed(terminal, `Initialising PHPUnit on ${registration.branch}`, () => preparePhpunit(site, all));
    });
    for (const zip of ready ? zipsFound : []) {
        const what = `PHPUnit of ${zip.component} on ${registration.branch}`;
        await timed(terminal, what, () => runPhpunit(site, [zip.component], results));
    }
    if (ready && laterZips.length > 0) {
        const components = laterZips.map(zip => zip.component);
        await timed(terminal, `PHPUnit of the ${components.length} later zips`, () => runPhpunit(site, components, results));
    }
}

/**
 * Entries of PHP's log that name a file of these components, each once: warnings of PHP's and Moodle's debugging
 * messages. Exceptions are left out, since journeys provoke some to see them refused.
 */
export function noticesOf(log: string, components: readonly string[]): string[] {
    const folders = components.flatMap(component => {
        const [type = '', ...rest] = component.split('_');
        const parent = PLUGIN_TYPES[type];
        return parent === undefined ? [] : [`/${parent}/${rest.join('_')}/`];
    });
    const entries = log.split(/^\[\d[^\]]*\] /m)
        .filter(entry => /^(?:PHP \w|Debugging: )/.test(entry) && folders.some(folder => entry.includes(folder)))
        .filter(entry => !entry.includes('$CFG->noemailever'));
    return [...new Set(entries.map(entry => entry.trim()))];
}
