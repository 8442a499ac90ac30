import {join, relative, sep} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {explainSystemError, ProblemsError, UserError} from '../../core/errors.js';
import type {Problem} from '../../core/problem.js';
import {shownPath} from '../../core/shown-path.js';
import type {Report} from './events.js';
import type {Deployed} from './needs.js';
import {isThere} from './place.js';
import type {ProblemBoard} from './problem-board.js';
import type {Changed, WatchedComponent} from './watched-component.js';

/** How often a Moodle that went away is looked for, in milliseconds. */
const LOOK_AGAIN = 300;

/** Who hears what was built. */
export interface BuildEvents {
    /** @param saved when the first of the files was saved, as performance.now() counts */
    deployed(component: WatchedComponent, files: readonly Deployed[], saved: number): void;
    /**
     * A build is done, well or not.
     *
     * @param typed whether anything changed that has types
     */
    built(typed: boolean): void;
    /** The Moodle's folder is back after it was gone. */
    folderBack(): void;
}

/** One build at a time; what is saved meanwhile is built next, all of it together. */
export class BuildQueue {
    private readonly dirty = new Map<WatchedComponent, Changed>();
    private saved = 0;
    private running: Promise<void> | null = null;
    private closed = false;
    private lost = false;
    private typed = true;

    constructor(
        private readonly components: readonly WatchedComponent[],
        private readonly documentRoot: string,
        private readonly board: ProblemBoard,
        private readonly report: Report,
        private readonly events: BuildEvents,
    ) {}

    /** Builds all, and resolves when that is done. */
    async buildAll(): Promise<void> {
        this.components.forEach(component => this.dirty.set(component, 'all'));
        this.pump();
        await this.idle();
    }

    /**
     * Files were saved, or vanished. Each goes to whom it concerns: a component's own to it, a shared room's to all.
     *
     * @param files absolute paths
     */
    add(files: ReadonlySet<string>): void {
        this.saved = this.dirty.size === 0 ? performance.now() : this.saved;
        for (const file of files) {
            this.typed ||= file.endsWith('.ts');
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

    /** Resolves once nothing is left to build. */
    async idle(): Promise<void> {
        while (this.running !== null) {
            await this.running;
        }
    }

    async close(): Promise<void> {
        this.closed = true;
        await this.idle();
    }

    private pump(): void {
        this.running ??= this.work().finally(() => {
            this.running = null;
            if (this.dirty.size > 0 && !this.closed) {
                this.pump();
            }
        });
    }

    private async work(): Promise<void> {
        while (this.dirty.size > 0 && !this.closed) {
            if (!isThere(this.documentRoot)) {
                await this.waitForMoodle();
                continue;
            }
            const [next] = this.dirty;
            if (next !== undefined) {
                const [component, changed] = next;
                this.dirty.delete(component);
                await this.build(component, changed, this.saved);
                this.events.built(this.typed);
                this.typed &&= this.dirty.size > 0;
            }
        }
    }

    /** Its folder was moved away: when it is back, everything is compared anew. */
    private async waitForMoodle(): Promise<void> {
        if (!this.lost) {
            this.lost = true;
            this.report({event: 'moodle', state: 'gone',
                message: `The Moodle's folder is gone: ${this.documentRoot}. Put it back; watch goes on by itself.`});
        }
        await sleep(LOOK_AGAIN);
        if (isThere(this.documentRoot)) {
            this.lost = false;
            this.report({event: 'moodle', state: 'back', message: 'The Moodle\'s folder is back.'});
            this.events.folderBack();
            this.typed = true;
            this.components.forEach(component => this.dirty.set(component, 'all'));
        }
    }

    private async build(component: WatchedComponent, changed: Changed, saved: number): Promise<void> {
        try {
            const {deployed, problems, kept} = await component.update(changed);
            this.board.set(component.name, problems);
            if (kept !== null) {
                this.report({event: 'note', message: `${component.place.folder} had files that ${component.name} has not: `
                    + `they were removed, copies are in ${kept}.`});
            }
            if (deployed.length > 0) {
                this.report({event: 'built', component: component.name, files: deployed.map(({path}) => path),
                    milliseconds: changed === 'all' ? 0 : Math.round(performance.now() - saved)});
                this.events.deployed(component, deployed, saved);
            }
        } catch (error) {
            await this.failed(component, changed, error);
        }
    }

    /** A file that vanished while it was read is looked at again; anything else is told to the person. */
    private async failed(component: WatchedComponent, changed: Changed, thrown: unknown): Promise<void> {
        if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') {
            const before = this.dirty.get(component);
            const all = before === 'all' || changed === 'all';
            this.dirty.set(component, all ? 'all' : new Set([...before ?? [], ...changed]));
            await sleep(LOOK_AGAIN / 10);
            return;
        }
        const error = explainSystemError(thrown);
        const problems: readonly Problem[] = error instanceof ProblemsError ? error.problems : [{
            file: shownPath(join(component.component.folder, 'version.php')), line: 1, column: 1, code: 'watch', severity: 'error',
            message: `${error instanceof Error ? error.message : String(error)}.`,
            help: error instanceof UserError ? error.help : 'This is a bug in lectern: please report it.',
        }];
        this.board.set(component.name, problems);
    }
}
