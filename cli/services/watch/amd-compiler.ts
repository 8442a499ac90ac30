import type {BuiltModule} from '../amd/built-module.js';
import type {AmdSource} from '../amd/build-amd.js';
import {CompilePool} from '../amd/compile-pool.js';
import {compileProblem} from '../amd/compile-problem.js';
import {findCompiler} from '../amd/compiler-folder.js';
import {ModuleCache} from '../amd/module-cache.js';
import {moduleKey} from '../amd/module-key.js';
import {cacheDir} from '../../core/cache-dir.js';
import type {Problem} from '../../core/problem.js';

/** A source with its text. */
export type AmdText = AmdSource & {text: string};

/** Moodle's AMD compiler, loaded and kept: a module takes what its compile takes, and nothing for the start. */
export class AmdCompiler {
    private readonly compiler = findCompiler();
    private readonly pool = new CompilePool(this.compiler.worker, 1);
    private readonly cache = new ModuleCache(cacheDir('amd'));

    constructor(private readonly branch: string) {}

    /** The module, or what is wrong with its source. Asks the cache first, as a build does. */
    async compile(source: AmdText): Promise<BuiltModule | Problem> {
        const {moduleName, sourceFile, buildFile, text} = source;
        const key = moduleKey(this.compiler.fingerprint, this.branch, source, Buffer.from(text));
        const known = this.cache.get(key);
        if (known !== null) {
            return known;
        }
        const answer = await this.pool.compile({moduleName, sourceFile, buildFile, branch: this.branch, code: text});
        if (!answer.ok) {
            return compileProblem(source, answer);
        }
        const made = {code: Buffer.from(answer.code), map: Buffer.from(answer.map)};
        if (answer.bundled.length === 0) {
            void this.cache.put(key, made);
        }
        return made;
    }

    /** Loads the compiler and lets it run until V8 has optimised it, so that the first save is as quick as the next. */
    async warmUp(): Promise<void> {
        let counter = 0;
        const code = WARM_UP.repeat(20).replace(/NAME/g, () => `f${counter++}`);
        for (let round = 0; round < 4; round++) {
            await this.pool.compile({
                moduleName: 'core/warm', sourceFile: '/warm/amd/src/warm.js', buildFile: '/warm/amd/build/warm.min.js',
                branch: this.branch, code,
            });
        }
    }

    close(): Promise<void> {
        return this.pool.close();
    }
}

/** Something of everything that modules are made of. */
const WARM_UP = `
export const NAME = async({one, two = 2, ...rest}, [three, ...four]) => {
    class Part extends Object {
        #count = 0;
        static make(options) {
            return new Part(\`\${options?.name ?? 'x'} \${[...four].map(item => item * two).join()}\`);
        }
        get count() {
            return this.#count++;
        }
    }
    for (const [key, value] of Object.entries(rest)) {
        if (key in three && !(value instanceof Part) || one) {
            await Promise.all([Part.make(value), import('core/str')]).catch(error => window.console.warn(error));
        }
    }
    switch (two) {
        case 1: return {...rest, one};
        default: return document.querySelectorAll('[data-x="' + one + '"]').length > 3 ? new Part(3).count : null;
    }
};
`;
