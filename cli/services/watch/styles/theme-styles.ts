import type {Problem} from '../../../core/problem.js';
import type {SiteFacts, StylesAddress} from '../moodle/messages.js';
import type {MoodleLink} from '../moodle/moodle-link.js';
import {ScssCompiler} from './scss-compiler.js';
import {problemOfScss} from './scss-problem.js';
import {Stylesheet} from './stylesheet.js';

/**
 * What a compile came to: the stylesheet's new address, or what is wrong. Where only its end was compiled, all of it has
 * still to be, to prove it.
 */
export type StylesAnswer = {address: StylesAddress; proven: boolean} | {problem: Problem};

/**
 * The stylesheet of the site's theme: what Moodle would compile, compiled by Dart Sass and handed to Moodle, which
 * rewrites addresses and serves it.
 */
export class ThemeStyles {
    private readonly compiler = new ScssCompiler();
    private readonly sheet = new Stylesheet(this.compiler);
    /** CSS from the theme's SCSS, as it was last right. */
    private compiled: string | null = null;
    /** Whether all of it was compiled, or only its end. */
    private proven = true;
    private stored = false;

    /**
     * @param show turns a file in the Moodle into the one that people edit
     */
    constructor(
        private readonly link: MoodleLink,
        private facts: SiteFacts,
        private readonly show: (file: string) => string,
    ) {}

    /** Whether this theme, or its SCSS, goes into what the site shows. */
    concerns(theme: string): boolean {
        return theme === this.facts.theme || this.facts.parents.includes(theme);
    }

    /** Compiles what the theme is made of now and has the site show it. */
    async renew(): Promise<StylesAnswer> {
        const {scss, paths} = await this.ask();
        const quick = scss === null ? null : await this.sheet.compileChanged(scss, paths);
        if (quick !== null) {
            this.compiled = quick;
            this.proven = false;
            return {address: await this.store(), proven: false};
        }
        const problem = await this.compile(scss, paths);
        return problem === null ? {address: await this.store(), proven: true} : {problem};
    }

    /**
     * Compiles all of what `renew` compiled the end of.
     *
     * @param stillWanted whether nothing newer came meanwhile
     * @returns null where it comes to the same
     */
    async prove(stillWanted: () => boolean): Promise<StylesAnswer | null> {
        const {scss, paths} = await this.ask();
        const made = await this.make(scss, paths);
        if (!stillWanted()) {
            return null;
        }
        if ('problem' in made) {
            return made;
        }
        this.proven = true;
        if (made.css === this.compiled) {
            return null;
        }
        this.compiled = made.css;
        return {address: await this.store(), proven: true};
    }

    /** Has the site show other plain CSS around the theme's own. */
    async renewPlain(): Promise<StylesAnswer> {
        return this.compiled === null ? this.renew() : {address: await this.store(), proven: this.proven};
    }

    /** Compiles once beforehand, so that the first save is as quick as the next. The site is left as it is. */
    async warmUp(): Promise<Problem | null> {
        const {scss, paths} = await this.ask();
        return this.compile(scss, paths);
    }

    /** Has Moodle compile a theme itself that the site does not show now. */
    leaveToMoodle(theme: string): Promise<StylesAddress> {
        return this.link.ask('forgetstyles', {theme});
    }

    /** Leaves the site with what its own compiler makes. */
    async close(): Promise<void> {
        await this.compiler.close();
        if (this.stored) {
            await this.link.ask('forgetstyles', {theme: this.facts.theme});
        }
    }

    private async ask(): Promise<{scss: string | null; paths: readonly string[]}> {
        this.facts = await this.link.ask('site', {}); // An administrator may have chosen another theme.
        return this.link.ask('scss', {theme: this.facts.theme});
    }

    private async compile(scss: string | null, paths: readonly string[]): Promise<Problem | null> {
        const made = await this.make(scss, paths);
        if ('problem' in made) {
            return made.problem;
        }
        this.compiled = made.css;
        this.proven = true;
        return null;
    }

    /** CSS of the whole, or what is wrong with it. */
    private async make(scss: string | null, paths: readonly string[]): Promise<{css: string} | {problem: Problem}> {
        const answer = scss === null ? {css: ''} : await this.sheet.compile(scss, paths);
        return 'css' in answer ? answer : {problem: problemOfScss(answer.error, scss ?? '', paths, this.show)};
    }

    private async store(): Promise<StylesAddress> {
        const address = await this.link.ask('styles', {theme: this.facts.theme, compiled: this.compiled ?? ''});
        this.stored = true;
        return address;
    }
}
