import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {SaxesParser} from 'saxes';
import {withDatabase} from '../database/connection.js';
import {lastLines} from '../execute.js';
import type {SitePlaces} from '../layout.js';
import {phpunitDatabase} from '../moodle-install.js';
import {ownFolder} from '../owner.js';
import {requireRun, runPhp} from '../php.js';
import type {RunUser} from '../run-user.js';
import {writeState, type SiteState} from '../state.js';
import type {PluginZip} from '../zips.js';
import type {Results, TestResult} from './results.js';

export interface PhpunitSite {
    php: string;
    state: SiteState;
    places: SitePlaces;
    as: RunUser | null;
    /** Folder of the site's code that the web server serves. */
    documentRoot: string;
}

/**
 * Makes PHPUnit's tables, in a database that outlives the site's. They are made anew only where core, or what the
 * plugins put into a database, has changed: that is the slow part.
 *
 * @returns whether they were made anew
 */
export async function preparePhpunit(site: PhpunitSite, zips: readonly PluginZip[]): Promise<boolean> {
    const {php, state, places, as, documentRoot} = site;
    const log = join(places.logs, 'phpunit.log');
    const script = join(documentRoot, 'admin', 'tool', 'phpunit', 'cli', 'util.php');
    const util = (flag: string, what: string): Promise<unknown> =>
        requireRun(php, [script, flag], {as, log, cwd: places.code, background: true}, what);
    const parts = [state.codeOf, ...zips.map(zip => `${zip.component} ${zip.databaseHash}`)];
    const hash = createHash('sha256').update(parts.join('\n')).digest('hex');
    const renew = state.phpunitHash !== hash || !existsSync(join(places.phpunitdata, 'phpunittestdir.txt'));
    if (renew) {
        state.phpunitHash = null;
        writeState(state);
        const own = phpunitDatabase(state) !== state.database.name;
        if (own) {
            await withDatabase(php, {...state.database, name: phpunitDatabase(state)}, 'recreate');
            await rm(places.phpunitdata, {recursive: true, force: true});
            await ownFolder(places.phpunitdata, as);
        } else if (existsSync(join(places.phpunitdata, 'phpunittestdir.txt'))) {
            await util('--drop', 'Removing PHPUnit\'s old tables');
        }
        await util('--install', 'Making PHPUnit\'s tables');
        state.phpunitHash = hash;
        writeState(state);
    }
    await util('--buildconfig', 'Writing phpunit.xml');
    return renew;
}

/**
 * Runs the PHPUnit tests of components in one process; each test counts as one.
 *
 * @param components at least one
 */
export async function runPhpunit(
    {php, places, as}: PhpunitSite, components: readonly string[], results: Results,
): Promise<void> {
    const log = join(places.logs, 'phpunit.log');
    await mkdir(places.logs, {recursive: true});
    const report = join(places.logs, `phpunit-${components.length === 1 ? components[0] : 'several'}.xml`);
    await rm(report, {force: true});
    const answer = await runPhp(php, [
        join(places.code, 'vendor', 'bin', 'phpunit'), '--testsuite', components.map(name => `${name}_testsuite`).join(','),
        '--log-junit', report, '--colors=never',
    ], {as, log, cwd: places.code, background: true});
    const cases = existsSync(report) ? readJunit(await readFile(report, 'utf8')) : [];
    cases.forEach(test => results.add(test));
    const whole = {kind: 'phpunit', name: `PHPUnit of ${components.join(', ')}`} as const;
    const none = /No tests executed|No test(?:s| suite)? (?:found|executed)/i.test(answer.stdout) || answer.code === 0;
    if (cases.length === 0 && !none) {
        results.add({...whole, outcome: 'failed', detail: lastLines(answer.stdout + answer.stderr, 15)});
        return;
    }
    components.filter(component => !cases.some(({name}) => name.startsWith(`${component}\\`))).forEach(component => results.add({
        kind: 'phpunit', name: `PHPUnit of ${component}`, outcome: 'skipped', detail: 'it has no PHPUnit tests',
    }));
    if (answer.code !== 0 && cases.every(test => test.outcome !== 'failed')) {
        // Warnings and deprecations fail the run, not a test.
        results.add({...whole, outcome: 'failed', detail: lastLines(answer.stdout, 25)});
    }
}

/** The test cases of a JUnit report. */
export function readJunit(xml: string): Omit<TestResult, 'site'>[] {
    const cases: Omit<TestResult, 'site'>[] = [];
    let current: Omit<TestResult, 'site'> | null = null;
    const parser = new SaxesParser();
    parser.on('opentag', ({name, attributes}) => {
        if (name === 'testcase') {
            current = {
                kind: 'phpunit', name: `${attributes['class'] ?? ''}::${attributes['name'] ?? ''}`, outcome: 'passed',
                seconds: Number(attributes['time'] ?? 0),
            };
            cases.push(current);
        } else if (current !== null && (name === 'failure' || name === 'error')) {
            current.outcome = 'failed';
        } else if (current !== null && name === 'skipped') {
            current.outcome = 'skipped';
            current.detail = 'it skips itself';
        }
    });
    parser.on('text', text => {
        if (current?.outcome === 'failed' && text.trim() !== '') {
            current.detail = text.trim();
        }
    });
    parser.on('closetag', ({name}) => {
        current = name === 'testcase' ? null : current;
    });
    parser.write(xml).close();
    return cases;
}
