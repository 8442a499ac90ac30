import {existsSync} from 'node:fs';
import {join, sep} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import type {Component} from '../../../core/component.js';
import type {Problem} from '../../../core/problem.js';
import {ScssCompiler} from '../../watch/styles/scss-compiler.js';
import type {SheetAddress} from '../messages.js';
import type {FinishedCss} from './finish-css.js';
import {pluginCss} from './plugin-sheet.js';
import {ThemeSheet} from './theme-sheet.js';
import {readThemeSource, type Basis} from './theme-source.js';

/** How long nothing may be saved before a quick compile is proven. In milliseconds. */
const QUIET = 1500;

/** How long a page has to fetch and paint what was compiled quickly, before all else takes the machine. In milliseconds. */
const SHOWN = 100;

export interface StyleRequest {
    theme: Component | null;
    plugins: readonly Component[];
    basis: Basis;
    /** SCSS that components share; null where there is none. */
    shared: string | null;
}

/** Who hears of styles. */
export interface StyleEvents {
    /** Other sheets are to be shown. */
    sheets(sheets: SheetAddress[]): void;
    /** What is wrong, by who finds it: `theme` or a component. */
    problems(source: string, problems: Problem[]): void;
}

/** What has to be compiled. */
interface Wanted {
    theme: boolean;
    plugins: Set<Component>;
}

/** The stylesheets of the frames, one compile at a time; what is saved meanwhile is compiled next, all of it together. */
export class StyleQueue {
    private readonly compiler = new ScssCompiler();
    private readonly theme = new ThemeSheet(this.compiler);
    /** Revisions by sheet, plugins first, as a site puts them together. */
    private readonly shown = new Map<string, string | null>();
    private wanted: Wanted = {theme: false, plugins: new Set()};
    private running: Promise<void> | null = null;
    private timer: NodeJS.Timeout | null = null;
    private saves = 0;
    private closed = false;

    constructor(
        private readonly request: StyleRequest, private readonly finished: FinishedCss, private readonly events: StyleEvents,
    ) {
        [...request.plugins.map(({name}) => `plugin-${name}`), 'base'].forEach(id => this.shown.set(id, null));
    }

    get sheets(): SheetAddress[] {
        return [...this.shown].flatMap(([id, rev]) => rev === null ? [] : [{id, rev}]);
    }

    /** Compiles everything for the first time. */
    async start(): Promise<void> {
        this.wanted = {theme: false, plugins: new Set(this.request.plugins)};
        await this.compileWhole();
        await this.idle();
        // The first save is as quick as the next once the short way was gone.
        await this.theme.compileChanged(await this.source()).catch(() => null);
    }

    /** Files were saved, or vanished. @param files absolute */
    add(files: Iterable<string>): void {
        const {theme, plugins, shared} = this.request;
        const within = (file: string, folder: string | null): boolean => folder !== null && file.startsWith(`${folder}${sep}`);
        for (const file of files) {
            const isScss = file.endsWith('.scss');
            const isTheme = within(file, theme?.folder ?? null);
            this.wanted.theme ||= (isTheme && (isScss || file.endsWith('config.php'))) || (isScss && within(file, shared));
            plugins
                .filter(({folder}) => within(file, folder) ? isScss || file.endsWith('styles.css') : isScss && within(file, shared))
                .forEach(plugin => this.wanted.plugins.add(plugin));
        }
        if (this.isWanted()) {
            this.saves++;
            clearTimeout(this.timer ?? undefined);
            this.run();
        }
    }

    /** Resolves once nothing is left to compile; what is still to be proven may wait. */
    async idle(): Promise<void> {
        this.run();
        while (this.running !== null) {
            await this.running;
        }
    }

    async close(): Promise<void> {
        this.closed = true;
        clearTimeout(this.timer ?? undefined);
        const closed = this.compiler.close();
        await this.running?.catch(() => undefined);
        await closed;
    }

    private isWanted(): boolean {
        return this.wanted.theme || this.wanted.plugins.size > 0;
    }

    private run(): void {
        if (this.closed || this.running !== null || !this.isWanted()) {
            return;
        }
        this.running = this.work().catch(error => this.fail(error)).finally(() => {
            this.running = null;
            this.run();
        });
    }

    private async work(): Promise<void> {
        const {theme, plugins} = this.wanted;
        this.wanted = {theme: false, plugins: new Set()};
        if (theme) {
            await this.renewTheme();
        }
        for (const plugin of plugins) {
            await this.renewPlugin(plugin);
        }
    }

    private async renewPlugin(plugin: Component): Promise<void> {
        const made = await pluginCss(plugin, this.request.shared, this.compiler);
        if (made !== null && 'problem' in made) {
            this.events.problems(plugin.name, [made.problem]);
            return;
        }
        this.events.problems(plugin.name, []);
        this.show({[`plugin-${plugin.name}`]: made?.css ?? null});
    }

    /**
     * The theme's own rules are shown at once; where more than those changed, all of it follows, and else is proven when
     * nothing more is saved.
     */
    private async renewTheme(): Promise<void> {
        const quick = await this.theme.compileChanged(await this.source());
        if (quick === null) {
            await this.compileWhole();
            return;
        }
        this.show(this.sheetsOf(quick.parts));
        if (!quick.baseSame) {
            await sleep(SHOWN);
            if (!this.wanted.theme && !this.closed) { // Else it is compiled after what was saved meanwhile.
                await this.compileWhole();
            }
            return;
        }
        this.events.problems('theme', []);
        const {saves} = this;
        this.timer = setTimeout(() => void this.compileWhole(() => saves === this.saves).catch(error => this.fail(error)), QUIET);
    }

    private async compileWhole(isWanted = (): boolean => true): Promise<void> {
        const made = await this.theme.compile(await this.source());
        if (!isWanted() || this.closed) {
            return;
        }
        if ('problem' in made) {
            this.events.problems('theme', [made.problem]);
            return;
        }
        this.events.problems('theme', []);
        this.show({base: made.base, ...this.sheetsOf(made.parts)});
    }

    private source(): ReturnType<typeof readThemeSource> {
        return readThemeSource(this.request.theme, this.request.basis, this.request.shared);
    }

    /** Sheets of the theme's own rules; what there is no more goes. */
    private sheetsOf(parts: readonly string[]): Record<string, string | null> {
        const gone = [...this.shown.keys()].filter(id => id.startsWith('theme-')).map(id => [id, null] as const);
        return Object.fromEntries([...gone, ...parts.map((css, index) => [`theme-${index}`, css] as const)]);
    }

    private show(made: Record<string, string | null>): void {
        let changed = false;
        for (const [id, css] of Object.entries(made)) {
            const rev = css === null ? null : this.finished.add(css);
            changed ||= this.shown.get(id) !== rev;
            this.shown.set(id, rev);
        }
        if (changed) {
            this.finished.forget(new Set(this.sheets.map(({rev}) => rev)));
            this.events.sheets(this.sheets);
        }
    }

    /** What goes wrong besides the SCSS: a file that is replaced right now is asked for again, anything else is told. */
    private fail(error: unknown): void {
        if (this.closed) {
            return;
        }
        const {theme} = this.request;
        this.events.problems('styles', [{
            file: theme !== null && existsSync(theme.folder) ? join(theme.folder, 'config.php') : 'theme SCSS', line: 1, column: 1,
            code: 'scss', severity: 'error', message: `${error instanceof Error ? error.message : String(error)}.`,
            help: 'Save the file once more; the page keeps the last good styles.',
        }]);
    }
}
