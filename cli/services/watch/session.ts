import {statSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import type {Component} from '../../core/component.js';
import {explainSystemError, ProblemsError, UserError} from '../../core/errors.js';
import type {Moodle} from '../../core/moodle.js';
import type {Problem} from '../../core/problem.js';
import {findSharedRooms, type SharedRooms} from '../build/shared.js';
import {AmdCompiler} from './amd-compiler.js';
import type {Owner} from './deploy.js';
import type {Report} from './events.js';
import {watchFiles, type FileChanges} from './file-changes.js';
import {FollowUp} from './follow-up.js';
import type {SiteFacts} from './moodle/messages.js';
import {MoodleLink} from './moodle/moodle-link.js';
import {planWorker} from './moodle/worker-plan.js';
import {needsOf, type Deployed, type Needs} from './needs.js';
import {PageServer} from './page/page-server.js';
import {readPageScript} from './page/page-script.js';
import {shownProblem} from './page/shown-problem.js';
import {findPlace, isThere} from './place.js';
import {ProblemBoard} from './problem-board.js';
import {StylesQueue} from './styles-queue.js';
import {ThemeStyles} from './theme-styles.js';
import {TypeWatch} from './type-watch.js';
import {UpgradeAdvice} from './upgrade-advice.js';
import {WatchedComponent, type Changed} from './watched-component.js';

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

/** How often a Moodle that went away is looked for, in milliseconds. */
const LOOK_AGAIN = 300;

/** Watching, from the first build to the last word. */
export class WatchSession {
    private readonly dirty = new Map<WatchedComponent, Changed>();
    private saved = 0;
    private pumping: Promise<void> | null = null;
    private closed = false;
    private lost = false;
    private changes: FileChanges | null = null;

    private constructor(
        private readonly request: WatchRequest,
        private readonly report: Report,
        private readonly tidy: () => void,
        private readonly link: MoodleLink,
        private readonly facts: SiteFacts,
        private readonly components: readonly WatchedComponent[],
        private readonly compiler: AmdCompiler,
        private readonly server: PageServer,
        private readonly board: ProblemBoard,
        private readonly shared: SharedRooms,
        private readonly types: TypeWatch,
        private readonly upgrades: UpgradeAdvice,
        private readonly styles: StylesQueue,
        private readonly followUp: FollowUp,
    ) {}

    /**
     * Builds everything, puts it into the Moodle and begins to watch.
     *
     * @throws UserError for what keeps it from beginning; from then on errors are reported
     */
    static async start(request: WatchRequest, report: Report): Promise<WatchSession> {
        const began = performance.now();
        const {moodle} = request;
        const {plan, tidy} = await planWorker(moodle);
        const link = new MoodleLink(plan);
        let server: PageServer | null = null;
        let compiler: AmdCompiler | null = null;
        try {
            const facts = await link.ask('site', {});
            const shared = findSharedRooms(request.repository);
            const owner = ownerBelow(moodle.documentRoot);
            const amd = compiler = new AmdCompiler(moodle.branch);
            const warm = amd.warmUp();
            const components = request.components.map(component => new WatchedComponent(
                component, findPlace(component, moodle.documentRoot, facts.types), shared, amd, owner));
            const page = server = await PageServer.start(facts.wwwroot, readPageScript());
            const board = new ProblemBoard(problems => {
                report({event: 'problems', problems});
                page.send({type: 'problems', problems: problems.map(shownProblem)});
            });
            const types = new TypeWatch(shared, request.shippedTypes, problems => board.set('types', problems));
            const themeStyles = new ThemeStyles(link, facts, file => sourceOf(file, components));
            const session: WatchSession = new WatchSession(request, report, tidy, link, facts, components, amd, page, board, shared,
                types, new UpgradeAdvice(link, plan, moodle, facts.wwwroot, request.upgrade, report),
                new StylesQueue(themeStyles, page, board, report),
                new FollowUp(link, {
                    purged: (address, needs, saved) => session.tellPages(address, needs, saved),
                    lost: error => report({event: 'moodle', state: 'gone', message: `${error.message}. ${error.help}`}),
                    back: () => report({event: 'moodle', state: 'back', message: 'The Moodle answers again.'}),
                    refused: error => report({event: 'note', message: `${error.message}. ${error.help}`}),
                }));
            await session.begin(warm);
            report({event: 'ready', url: facts.wwwroot, moodle: `Moodle ${moodle.release}`,
                components: components.map(({name}) => name), milliseconds: Math.round(performance.now() - began)});
            return session;
        } catch (error) {
            await Promise.allSettled([server?.close(), compiler?.close()]);
            await link.close().catch(() => undefined);
            tidy();
            throw error;
        }
    }

    /** Ends everything and leaves the Moodle's pages and styles as Moodle itself makes them. */
    async close(): Promise<void> {
        this.closed = true;
        await this.changes?.close();
        await this.pumping;
        await Promise.allSettled([this.types.close(), this.compiler.close(), this.styles.close()]);
        await this.link.ask('pagescript', {html: null}).catch(() => undefined);
        await this.server.close();
        await this.link.close();
        this.tidy();
        this.report({event: 'stopped'});
    }

    private async begin(warm: Promise<void>): Promise<void> {
        if (this.facts.scriptfixed) {
            this.report({event: 'note', message: 'config.php sets additionalhtmlhead: pages will not reload by themselves.'});
        } else {
            await this.link.ask('pagescript', {html: this.server.element});
        }
        const rooms = [this.shared.amd, this.shared.scss, this.shared.templates].filter(room => room !== null);
        this.changes = await watchFiles([...this.components.map(({component}) => component.folder), ...rooms],
            files => this.fileChanges(files),
            error => this.report({event: 'note', message: error.message}));
        this.components.forEach(component => this.dirty.set(component, 'all'));
        this.pump();
        await this.pumping;
        await Promise.all([warm, this.styles.warmUp()]);
    }

    /** Gives each file to whom it concerns: a component's own to it, a shared room's to all. */
    private fileChanges(files: ReadonlySet<string>): void {
        const now = performance.now();
        this.saved = this.dirty.size === 0 ? now : this.saved;
        for (const file of files) {
            const owners = this.components.filter(({component}) => file.startsWith(`${component.folder}${sep}`));
            for (const component of owners.length > 0 ? owners : this.components) {
                const paths = owners.length > 0 ? [relative(component.component.folder, file).replaceAll('\\', '/')] : [];
                const before = this.dirty.get(component);
                if (before !== 'all') {
                    this.dirty.set(component, new Set([...before ?? [], ...paths]));
                }
            }
        }
        this.pump();
    }

    /** One build at a time; what is saved meanwhile is built next, all of it together. */
    private pump(): void {
        this.pumping ??= this.work().finally(() => {
            this.pumping = null;
            if (this.dirty.size > 0 && !this.closed) {
                this.pump();
            }
        });
    }

    private async work(): Promise<void> {
        while (this.dirty.size > 0 && !this.closed) {
            if (!isThere(this.request.moodle.documentRoot)) {
                await this.waitForMoodle();
                continue;
            }
            const [next] = this.dirty;
            if (next !== undefined) {
                const [component, changed] = next;
                this.dirty.delete(component);
                await this.build(component, changed, this.saved);
            }
        }
    }

    /** Its folder was moved away: when it is back, everything is compared anew. */
    private async waitForMoodle(): Promise<void> {
        if (!this.lost) {
            this.lost = true;
            this.report({event: 'moodle', state: 'gone', message: `The Moodle's folder is gone: ${this.request.moodle.documentRoot}. `
                + 'Put it back; watch goes on by itself.'});
        }
        await sleep(LOOK_AGAIN);
        if (isThere(this.request.moodle.documentRoot)) {
            this.lost = false;
            this.report({event: 'moodle', state: 'back', message: 'The Moodle\'s folder is back.'});
            this.link.forgetCode();
            this.components.forEach(component => this.dirty.set(component, 'all'));
        }
    }

    private async build(component: WatchedComponent, changed: Changed, saved: number): Promise<void> {
        try {
            const {deployed, problems, kept} = await component.update(changed);
            this.board.set(component.name, problems);
            if (kept !== null) {
                this.report({event: 'note', message: `${component.place.folder} had files that ${component.name} has not: they were `
                    + `removed, copies are in ${kept}.`});
            }
            this.types.check(this.components);
            if (deployed.length > 0) {
                this.report({event: 'built', component: component.name, files: deployed.map(({path}) => path),
                    milliseconds: changed === 'all' ? 0 : Math.round(performance.now() - saved)});
                this.follow(component, deployed, saved);
            }
        } catch (error) {
            this.buildFailed(component, changed, error);
        }
    }

    private follow(component: WatchedComponent, deployed: readonly Deployed[], saved: number): void {
        const needs = needsOf(deployed, component.isTheme);
        this.followUp.add(needs, saved);
        if (needs.scss || needs.css || (needs.code && component.isTheme)) {
            // Where a theme's PHP changed, it is asked only once its new code is loaded.
            this.styles.add(component, deployed, needs, saved, needs.code ? this.followUp.idle() : Promise.resolve());
        }
        if (needs.upgrade.length > 0) {
            this.upgrades.look(component.name, needs.upgrade);
        }
    }

    /** A file that vanishes while it is read is told of again; anything else is told to the person. */
    private buildFailed(component: WatchedComponent, changed: Changed, thrown: unknown): void {
        if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') {
            const before = this.dirty.get(component);
            this.dirty.set(component, before === 'all' || changed === 'all' ? 'all' : new Set([...before ?? [], ...changed]));
            return;
        }
        const error = explainSystemError(thrown);
        const problems: readonly Problem[] = error instanceof ProblemsError ? error.problems : [{
            file: join(component.component.folder, 'version.php'), line: 1, column: 1, code: 'watch', severity: 'error',
            message: error instanceof Error ? error.message : String(error),
            help: error instanceof UserError ? error.help : 'This is a bug in lectern: please report it.',
        }];
        this.board.set(component.name, problems);
    }

    private tellPages(address: {theme?: string; rev?: string}, needs: Needs, saved: number): void {
        if (address.theme !== undefined && address.rev !== undefined) {
            this.server.send({type: 'styles', theme: address.theme, rev: address.rev});
        }
        if (needs.page === 'reload') {
            this.server.send({type: 'reload'});
            this.report({event: 'page', action: 'reload', pages: this.server.listening,
                milliseconds: Math.round(performance.now() - saved)});
        }
    }
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
