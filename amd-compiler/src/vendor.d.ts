// Parts of the pinned packages that ship no types, as far as they are used here.
declare module '@babel/core/lib/config/full.js' {
    import type {TransformOptions} from '@babel/core';

    export interface FullConfig {
        options: TransformOptions;
        passes: unknown[][];
        externalDependencies: unknown;
    }
    const exports: {default: {sync(options: TransformOptions): FullConfig | null}};
    export default exports;
}

declare module '@babel/core/lib/transformation/index.js' {
    import type {FullConfig} from '@babel/core/lib/config/full.js';

    export function run(config: FullConfig, code: string): Generator<unknown, {code: string; map: object}>;
}

declare module '@babel/preset-env' {
    const exports: {default: import('@babel/core').PluginTarget};
    export default exports;
}

declare module 'babel-plugin-system-import-transformer' {
    const exports: {default: import('@babel/core').PluginTarget};
    export default exports;
}

declare module 'babel-plugin-transform-es2015-modules-amd-lazy' {
    const exports: {default: import('@babel/core').PluginTarget};
    export default exports;
}


declare module '@babel/traverse/lib/cache.js' {
    const exports: {clear(): void};
    export default exports;
}

declare module 'gensync' {
    export default function gensync<A extends unknown[], R>(
        generator: (...args: A) => Generator<unknown, R>,
    ): {sync(...args: A): R};
}

declare module 'terser' {
    export interface MinifyOptions {
        sourceMap?: boolean;
        module?: boolean;
        mangle?: boolean;
    }
    export function minify(code: string, options: MinifyOptions): Promise<{code?: string; map?: string}>;
}
