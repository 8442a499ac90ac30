import {createRequire} from 'node:module';
import {totalmem} from 'node:os';
import {dirname, join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {Worker} from 'node:worker_threads';
import type * as Sass from 'sass';

/** Where a compile failed; lines and columns are 1-based, `file` is null for the text itself. */
export interface ScssError {
    message: string;
    file: string | null;
    line: number;
    column: number;
}

export type ScssAnswer = {css: string} | {error: ScssError};

/** What both of Sass's packages are asked for. */
const OPTIONS = {
    style: 'expanded', // As on a site: directives for right-to-left pages are comments.
    charset: false,
    quietDeps: true,
    // Moodle's own compiler knows only the old ways.
    silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'slash-div', 'abs-percent', 'mixed-decls', 'if-function'],
} as const;

/** How long the compiler's end is waited for, in milliseconds. */
const LONGEST_GOODBYE = 2000;

/** Room for what a compile makes, in megabytes. */
const YOUNG = 256;

interface Engine {
    compile(text: string, paths: readonly string[]): Promise<ScssAnswer>;
    close(): Promise<void>;
}

/**
 * Dart Sass, started once: its native program where its package has one for this system, else its JavaScript in a
 * thread, which takes about three times as long.
 */
export class ScssCompiler {
    private engine: Promise<Engine> | null = null;
    private closed = false;

    async compile(text: string, paths: readonly string[]): Promise<ScssAnswer> {
        try {
            return await (await this.start()).compile(text, paths);
        } catch (error) {
            if (this.closed) { // Ctrl-C ends its process, too.
                throw error;
            }
            this.engine = null; // Its process was ended from outside: a new one does it.
            return (await this.start()).compile(text, paths);
        }
    }

    async close(): Promise<void> {
        this.closed = true;
        // Sass waits for compiles that will never end where Ctrl-C ended its process in the middle of one.
        const closed = this.engine?.then(engine => engine.close()).catch(() => undefined);
        await Promise.race([closed, sleep(LONGEST_GOODBYE, undefined, {ref: false})]);
    }

    private start(): Promise<Engine> {
        if (this.closed) {
            throw new Error('The SCSS compiler is closed');
        }
        return this.engine ??= startNative().catch(startThread);
    }
}

async function startNative(): Promise<Engine> {
    const sass = await import('sass-embedded');
    giveRoom();
    const compiler = await sass.initAsyncCompiler();
    return {
        async compile(text, loadPaths) {
            try {
                const {css} = await compiler.compileStringAsync(text, {
                    ...OPTIONS, loadPaths: [...loadPaths], silenceDeprecations: [...OPTIONS.silenceDeprecations],
                    logger: sass.Logger.silent,
                });
                return {css: withoutAir(css)};
            } catch (error) {
                return {error: explain(error)};
            }
        },
        close: () => compiler.dispose(),
    };
}

/**
 * A theme's compile makes some hundred megabytes that are soon forgotten. With the few that Dart's collector has to begin
 * with, a third of the time goes into collecting; sass-embedded has no option for it, so its command is lengthened.
 */
function giveRoom(): void {
    if (totalmem() < 8 * 2 ** 30) {
        return;
    }
    try {
        const require = createRequire(import.meta.url);
        const {compilerCommand} = require(join(dirname(require.resolve('sass-embedded')), 'src/compiler-path.js')) as
            {compilerCommand: string[]};
        if (compilerCommand.length === 2 && compilerCommand[1]?.endsWith('.snapshot')) {
            compilerCommand.splice(1, 0, `--new_gen_semi_initial_size=${YOUNG}`, `--new_gen_semi_max_size=${YOUNG}`);
        }
    } catch {
        // Another version of the package keeps it elsewhere: it compiles all the same.
    }
}

/** In a thread: its synchronous form is the quick one. */
async function startThread(): Promise<Engine> {
    const worker = new Worker(new URL('./scss-worker.js', import.meta.url));
    const waiting = new Map<number, {resolve: (answer: ScssAnswer) => void; reject: (error: Error) => void}>();
    let count = 0;
    worker.on('message', ({id, answer}: {id: number; answer: ScssAnswer}) => {
        waiting.get(id)?.resolve(answer);
        waiting.delete(id);
    });
    worker.on('error', error => waiting.forEach(({reject}) => reject(error as Error)));
    return {
        compile: (text, paths) => new Promise((resolve, reject) => {
            waiting.set(++count, {resolve, reject});
            worker.postMessage({id: count, text, paths});
        }),
        close: async() => {
            await worker.terminate();
        },
    };
}

/** Compiles with Sass's JavaScript, in the thread that is made for it. */
export function compileHere(sass: typeof Sass, text: string, loadPaths: readonly string[]): ScssAnswer {
    try {
        const {css} = sass.compileString(text, {
            ...OPTIONS, loadPaths: [...loadPaths], silenceDeprecations: [...OPTIONS.silenceDeprecations],
            logger: sass.Logger.silent,
        });
        return {css: withoutAir(css)};
    } catch (error) {
        return {error: explain(error)};
    }
}

/** CSS without indents and blank lines, so that pieces put together are the same text as the whole. */
function withoutAir(css: string): string {
    return css.replace(/\n\s*/g, '\n').trim();
}

/** @throws what is no error of the SCSS */
function explain(error: unknown): ScssError {
    if (error instanceof Error && 'sassMessage' in error && 'span' in error) {
        const {url, start} = error.span as {url?: URL; start: {line: number; column: number}};
        return {
            message: String(error.sassMessage), line: start.line + 1, column: start.column + 1,
            file: url?.protocol === 'file:' ? decodeURIComponent(url.pathname) : null,
        };
    }
    throw error;
}
