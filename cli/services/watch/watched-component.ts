import {readFile} from 'node:fs/promises';
import {join, relative, resolve} from 'node:path';
import {readComponent, type Component} from '../../core/component.js';
import {ProblemsError, UserError} from '../../core/errors.js';
import {listFiles} from '../../core/list-files.js';
import {hasErrors, type Problem} from '../../core/problem.js';
import {shownPath} from '../../core/shown-path.js';
import type {BuiltModule} from '../amd/built-module.js';
import {buildPath} from '../build/amd-paths.js';
import {PrepareMemo} from '../build/prepare-memo.js';
import {prepareComponent, type Prepared} from '../build/prepare.js';
import type {SharedRooms} from '../build/shared.js';
import type {AmdCompiler} from './amd-compiler.js';
import {isSource} from './file-changes.js';
import {deploy, type Owner, type Wanted} from './deploy.js';
import type {Deployed} from './needs.js';
import type {Place} from './place.js';
import {keepAside} from './keep-aside.js';
import {syntaxProblems} from './syntax.js';

/** Paths relative to the component that may have changed, or all of it. */
export type Changed = ReadonlySet<string> | 'all';

/** What an update came to. */
export interface Updated {
    deployed: Deployed[];
    /** All that is wrong with the component now, not only with what changed. */
    problems: Problem[];
    /** Files that nobody else has and that made room, in the cache folder; null where there were none. */
    kept: string | null;
}

/**
 * A component under watch: what it is made of, what of it is in the Moodle, what is wrong with it. A file with an error
 * is left in the Moodle as it was; all others go on.
 */
export class WatchedComponent {
    private readonly memo = new PrepareMemo();
    private readonly built = new Map<string, {text: string; made: BuiltModule}>();
    private readonly syntax = new Map<string, Problem[]>();
    /** What is in the Moodle: generated text, or null for a copy. */
    private readonly placed = new Map<string, Buffer | string | null>();
    /** Files that were held back, to be tried again with the next update. */
    private held = new Set<string>();
    /** The last good state of its sources. */
    prepared: Prepared | null = null;

    constructor(
        public component: Component,
        readonly place: Place,
        private readonly shared: SharedRooms,
        private readonly compiler: AmdCompiler,
        private readonly owner: Owner | null,
    ) {}

    get name(): string {
        return this.component.name;
    }

    get isTheme(): boolean {
        return this.component.type === 'theme';
    }

    /** The file that people edit for one that lies in the Moodle. */
    sourceOf(path: string): string {
        const own = join(this.component.folder, path);
        const shared = this.shared.scss === null || !path.startsWith('scss/') ? null
            : join(this.shared.scss, path.slice('scss/'.length));
        return shared !== null && this.prepared?.generated.files.has(path) ? shared : own;
    }

    /** Builds what changed and puts it into the Moodle. */
    async update(changed: Changed): Promise<Updated> {
        const renamed = this.readAgain(changed);
        if (renamed !== null) {
            return {deployed: [], problems: renamed, kept: null};
        }
        const before = new Set(this.prepared?.files);
        const prepared = this.prepared = await prepareComponent(this.component, this.shared, this.memo);
        const checked = changed === 'all' ? prepared.files : [...changed, ...this.held];
        await this.checkSyntax(checked, new Set(prepared.files));
        const problems = [...prepared.problems, ...[...this.syntax.values()].flat()];
        const builds = await this.compileModules(prepared, problems);
        const blocked = this.blockedBy(problems);
        const wanted = this.wantedFiles(prepared, builds, blocked, changed);
        const {kept, extra} = changed === 'all' && !this.place.inPlace
            ? await this.findExtra(wanted.all) : {kept: null, extra: []};
        const removed = hasErrors(prepared.problems)
            // Something could not be made: what was made before stays. What its author removed goes.
            ? [...this.placed.keys()].filter(path => this.placed.get(path) === null && !wanted.all.has(path))
            : [...this.placed.keys()].filter(path => !wanted.all.has(path));
        const gone = [...removed, ...extra].filter(path => !blocked.has(path));
        const deployed = await deploy(this.place.folder, [
            ...wanted.now, ...gone.map(path => [path, null] as const),
        ], this.owner);
        wanted.now.forEach(([path, file]) => this.placed.set(path, 'text' in file ? file.text : null));
        gone.forEach(path => this.placed.delete(path));
        this.held = new Set([...blocked].filter(path => prepared.files.includes(path)));
        if (this.place.inPlace && changed !== 'all') {
            deployed.push(...writtenByAuthor(changed, before, prepared, blocked));
        }
        return {deployed, problems, kept};
    }

    /** Puts files back as they were, where it turned out only afterwards that they are wrong. */
    async takeBack(deployed: readonly Deployed[]): Promise<void> {
        if (this.place.inPlace) {
            return; // They are the author's own.
        }
        await deploy(this.place.folder, deployed.map(({path, before}) =>
            [path, before === null ? null : {text: before}] as const), this.owner);
        deployed.forEach(({path}) => this.held.add(path));
    }

    /** A new subplugin, or another name, is known only by reading again. */
    private readAgain(changed: Changed): Problem[] | null {
        if (changed !== 'all' && ![...changed].some(path => /(^|\/)version\.php$|^db\/subplugins\.json$/.test(path))) {
            return null;
        }
        try {
            const component = readComponent(this.component.folder);
            if (component.name !== this.component.name) {
                return [this.atVersion(`The component's name changed from ${this.component.name} to ${component.name}.`,
                    'Stop watch and start it again: the plugin goes to another folder.')];
            }
            this.component = component;
            return null;
        } catch (error) {
            if (error instanceof ProblemsError) {
                return [...error.problems];
            }
            if (error instanceof UserError) {
                return [this.atVersion(`${error.message}.`, error.help)];
            }
            throw error;
        }
    }

    private atVersion(message: string, help: string): Problem {
        const file = shownPath(join(this.component.folder, 'version.php'));
        return {file, line: 1, column: 1, code: 'version-php', severity: 'error', message, help};
    }

    private async checkSyntax(paths: Iterable<string>, files: ReadonlySet<string>): Promise<void> {
        for (const path of paths) {
            const problems = files.has(path) ? await syntaxProblems(this.component.folder, path) : [];
            if (problems.length > 0) {
                this.syntax.set(path, problems);
            } else {
                this.syntax.delete(path);
            }
        }
        for (const path of this.syntax.keys()) {
            if (!files.has(path)) {
                this.syntax.delete(path);
            }
        }
    }

    /** Compiles the modules whose text changed; what fails joins the problems. */
    private async compileModules(prepared: Prepared, problems: Problem[]): Promise<Map<string, Buffer>> {
        const builds = new Map<string, Buffer>();
        await Promise.all([...prepared.amd].map(async([path, {name, text: generated}]) => {
            const text = generated ?? await readFile(join(this.component.folder, path), 'utf8').catch(() => null);
            if (text === null) {
                return; // It vanished meanwhile: its event follows.
            }
            const known = this.built.get(path);
            const made = known?.text === text ? known.made : await this.compiler.compile({
                moduleName: name, text,
                sourceFile: join(this.place.folder, path),
                buildFile: join(this.place.folder, buildPath(path)),
                shownFile: join(this.component.folder, generated === null ? path : path.replace(/\.js$/, '.ts')),
            });
            if (!('code' in made && 'map' in made)) {
                problems.push(made);
                return;
            }
            this.built.set(path, {text, made});
            builds.set(`${buildPath(path)}.map`, made.map);
            builds.set(buildPath(path), made.code);
        }));
        return builds;
    }

    /** What an error keeps from being put in place: the file, and what is made of it. */
    private blockedBy(problems: readonly Problem[]): Set<string> {
        const blocked = new Set<string>();
        for (const {file, severity} of problems) {
            if (severity === 'error') {
                const path = relative(this.component.folder, resolve(file)).replaceAll('\\', '/');
                blocked.add(path);
                const module = path.replace(/\.[jt]s$/, '.js');
                [module, buildPath(module), `${buildPath(module)}.map`].forEach(made => blocked.add(made));
            }
        }
        return blocked;
    }

    /** Every file that belongs into the place, and those to write now. */
    private wantedFiles(
        prepared: Prepared, builds: ReadonlyMap<string, Buffer>, blocked: ReadonlySet<string>, changed: Changed,
    ): {all: Set<string>; now: [string, Wanted][]} {
        const all = new Set<string>();
        const now: [string, Wanted][] = [];
        const text = (path: string, content: string | Buffer): void => {
            all.add(path);
            if (!blocked.has(path) && (changed === 'all' || !same(this.placed.get(path), content))) {
                now.push([path, {text: content}]);
            }
        };
        builds.forEach((content, path) => text(path, content));
        prepared.generated.files.forEach((content, path) => text(path, content));
        for (const path of this.place.inPlace ? [] : prepared.files.filter(isSource)) {
            if (all.has(path) || prepared.generated.replaced.has(path)) {
                continue;
            }
            all.add(path);
            if (!blocked.has(path)
                && (changed === 'all' || changed.has(path) || this.held.has(path) || this.placed.get(path) !== null)) {
                now.push([path, {from: join(this.component.folder, path)}]);
            }
        }
        return {all, now};
    }

    /** Files in the place that the component does not have: they go, and a copy of each is kept. */
    private async findExtra(wanted: ReadonlySet<string>): Promise<{kept: string | null; extra: string[]}> {
        const extra = (await listFiles(this.place.folder)).filter(path => !wanted.has(path));
        return {extra, kept: await keepAside(this.place.folder, this.name, extra)};
    }
}

function same(a: Buffer | string | null | undefined, b: Buffer | string): boolean {
    return a !== null && a !== undefined && (typeof a === 'string' || typeof b === 'string' ? a === b : a.equals(b));
}

/** In a plugin that is built in place, what its author saved is in the Moodle already. */
function writtenByAuthor(
    changed: ReadonlySet<string>, before: ReadonlySet<string>, prepared: Prepared, blocked: ReadonlySet<string>,
): Deployed[] {
    const files = new Set(prepared.files);
    return [...changed]
        .filter(path => !blocked.has(path) && !prepared.generated.replaced.has(path) && (files.has(path) || before.has(path)))
        .map(path => ({
            path, what: !files.has(path) ? 'removed' : before.has(path) ? 'changed' : 'added', before: null, after: null,
        }));
}
