import {statSync} from 'node:fs';
import {relative, sep} from 'node:path';
import type {Component} from '../../core/component.js';
import type {Moodle} from '../../core/moodle.js';
import {findSharedRooms} from '../build/shared.js';
import {generateTypes} from '../types/generate-types.js';
import {AmdCompiler} from './amd-compiler.js';
import {BuildQueue} from './build-queue.js';
import type {Owner} from './deploy.js';
import type {Report} from './events.js';
import {watchFiles} from './file-changes.js';
import {FollowUp} from './follow-up.js';
import {MoodleLink} from './moodle/moodle-link.js';
import {planWorker} from './moodle/worker-plan.js';
import {needsOf} from './needs.js';
import {PageServer} from './page/page-server.js';
import {readPageScript} from './page/page-script.js';
import {shownProblem} from './page/shown-problem.js';
import {findPlace} from './place.js';
import {ProblemBoard} from './problem-board.js';
import {StylesQueue} from './styles/styles-queue.js';
import {ThemeStyles} from './styles/theme-styles.js';
import {TypeWatch} from './type-watch.js';
import {UpgradeAdvice} from './upgrade-advice.js';
import {WatchedComponent} from './watched-component.js';

export interface WatchRequest {
    moodle: Moodle;
    components: readonly Component[];
    /** The folder whose shared rooms the components use. */
    repository: string;
    /** Declarations of Moodle's core modules that come with the tool. */
    shippedTypes: string;
    /** Run Moodle's upgrade where a component needs it. */
    upgrade: boolean;
}

/** Watching that goes on until it is closed. */
export interface WatchSession {
    /** Ends everything and leaves the Moodle's pages and styles as Moodle itself makes them. */
    close(): Promise<void>;
}

/** What has to be undone, the last first. */
class Endings {
    private readonly steps: (() => Promise<unknown> | void)[] = [];

    add(step: () => Promise<unknown> | void): void {
        this.steps.unshift(step);
    }

    /** One that fails keeps none of the others from being run. */
    async run(): Promise<void> {
        for (const step of this.steps.splice(0)) {
            await Promise.resolve().then(step).catch(() => undefined);
        }
    }
}

/**
 * Builds everything, puts it into the Moodle and begins to watch.
 *
 * @throws UserError for what keeps it from beginning; from then on errors are reported
 */
export async function startWatching(request: WatchRequest, report: Report): Promise<WatchSession> {
    const endings = new Endings();
    try {
        await begin(request, report, endings);
    } catch (error) {
        await endings.run();
        throw error;
    }
    return {
        close: async() => {
            await endings.run();
            report({event: 'stopped'});
        },
    };
}

async function begin(
    {moodle, components: named, repository, shippedTypes, upgrade}: WatchRequest, report: Report, endings: Endings,
): Promise<void> {
    const began = performance.now();
    const took = (from = began): number => Math.round(performance.now() - from);
    const {plan, tidy} = await planWorker(moodle);
    endings.add(tidy);
    const link = new MoodleLink(plan);
    endings.add(() => link.close());
    const facts = await link.ask('site', {});
    const shared = findSharedRooms(repository);
    const compiler = new AmdCompiler(moodle.branch);
    endings.add(() => compiler.close());
    const owner = ownerBelow(moodle.documentRoot);
    const components = named.map(component => new WatchedComponent(
        component, findPlace(component, moodle.documentRoot, facts.types), shared, compiler, owner));

    const server = await PageServer.start(facts.wwwroot, readPageScript());
    endings.add(() => server.close());
    const board = new ProblemBoard(problems => {
        report({event: 'problems', problems});
        server.send({type: 'problems', problems: problems.map(shownProblem)});
    });
    const makeTypes = async(): Promise<string> => (await generateTypes(moodle, {shippedTypes})).folder;
    const types = new TypeWatch(shared, shippedTypes, makeTypes, problems => board.set('types', problems));
    endings.add(() => types.close());
    const themeStyles = new ThemeStyles(link, facts, file => sourceOf(file, components));
    const styles = new StylesQueue(themeStyles, server, board, report);
    endings.add(() => styles.close());
    const upgrades = new UpgradeAdvice(link, plan, moodle, facts.wwwroot, upgrade, report);
    const followUp = new FollowUp(link, {
        purged: ({theme, rev}, needs, saved) => {
            if (theme !== undefined && rev !== undefined) {
                server.send({type: 'styles', theme, rev});
            }
            if (needs.page === 'reload') {
                server.send({type: 'reload'});
                report({event: 'page', action: 'reload', pages: server.listening, milliseconds: took(saved)});
            }
        },
        lost: error => report({event: 'moodle', state: 'gone', message: `${error.message}. ${error.help}`}),
        back: () => report({event: 'moodle', state: 'back', message: 'The Moodle answers again.'}),
        refused: error => report({event: 'note', message: `${error.message}. ${error.help}`}),
    });
    let warm = false;
    const builds = new BuildQueue(components, moodle.documentRoot, board, report, {
        deployed: (component, files, saved) => {
            const needs = needsOf(files, component.isTheme);
            followUp.add(needs, saved);
            if (needs.scss || needs.css || (needs.code && component.isTheme)) {
                // Where a theme's PHP changed, it is asked only once its new code is loaded.
                styles.add(component, files, needs, saved, needs.code ? followUp.idle() : Promise.resolve());
            }
            if (needs.upgrade.length > 0) {
                upgrades.look(component.name, needs.upgrade);
            }
        },
        built: typed => typed && warm && types.check(components), // Its thread would slow what a page waits for.
        folderBack: () => link.forgetCode(),
    });
    endings.add(() => builds.close());

    if (facts.scriptfixed) {
        report({event: 'note', message: 'config.php sets additionalhtmlhead: pages will not reload by themselves.'});
    } else {
        endings.add(() => link.ask('pagescript', {html: null}));
        await link.ask('pagescript', {html: server.element});
    }
    const rooms = [shared.amd, shared.scss, shared.templates].filter(room => room !== null);
    const changes = await watchFiles([...components.map(({component}) => component.folder), ...rooms],
        files => builds.add(files),
        error => report({event: 'note', message: error.message}));
    endings.add(() => changes.close());
    await builds.buildAll();
    report({event: 'ready', url: facts.wwwroot, moodle: `Moodle ${moodle.release}`,
        components: components.map(({name}) => name), milliseconds: took()});
    let ending = false;
    endings.add(() => {
        ending = true;
    });
    void Promise.all([compiler.warmUp(), styles.warmUp()]).then(
        () => report({event: 'warm', milliseconds: took()}),
        (error: Error) => ending || report({event: 'note', message: error.message}),
    ).then(() => {
        warm = true;
        if (!ending) {
            types.check(components);
        }
    });
}

/** As root, files in a Moodle get the owner that its own have. */
function ownerBelow(documentRoot: string): Owner | null {
    const {uid, gid} = statSync(documentRoot);
    return process.geteuid?.() === 0 && uid !== 0 ? {uid, gid} : null;
}

/** The file that people edit for one in the Moodle. */
function sourceOf(file: string, components: readonly WatchedComponent[]): string {
    const component = components.find(({place}) => file.startsWith(`${place.folder}${sep}`));
    return component === undefined ? file : component.sourceOf(relative(component.place.folder, file).replaceAll('\\', '/'));
}
