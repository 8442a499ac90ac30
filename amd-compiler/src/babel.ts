import type {TransformOptions} from '@babel/core';
import fullConfig, {type FullConfig} from '@babel/core/lib/config/full.js';
import {run} from '@babel/core/lib/transformation/index.js';
import presetEnv from '@babel/preset-env';
import systemImport from 'babel-plugin-system-import-transformer';
import pathCache from '@babel/traverse/lib/cache.js';
import amdLazy from 'babel-plugin-transform-es2015-modules-amd-lazy';
import gensync from 'gensync';
import {moduleNamePlugin} from './module-name-plugin.js';
import {pinsOf} from './pins.js';

/** Absolute path of a source to its AMD name. */
export type NameOf = (file: string) => string;

/** One source after Babel. */
export interface Transformed {
    code: string;
    /** Version 3 source map, an object. */
    map: object;
}

// Node gives a CommonJS module's `exports` as its default: hence `.default` on packages that Babel compiled.
const runSync = gensync(run);
const configs = new Map<string, FullConfig>();
let nameOfCurrent: NameOf = file => file;

/**
 * Turns one ES module, or an old `define()` module, into a named AMD module.
 *
 * @param code the source
 * @param file its absolute path
 * @param branch of Moodle, e.g. `405`
 * @throws Babel's error, with `loc` for a syntax error
 */
export function transform(code: string, file: string, branch: string, nameOf: NameOf): Transformed {
    const config = configFor(branch);
    nameOfCurrent = nameOf;
    try {
        return runSync.sync({...config, options: {...config.options, filename: file}}, code);
    } finally {
        // bundle/faster.mjs makes Babel's caches strong.
        pathCache.clear();
    }
}

/**
 * Babel's resolved configuration, made once: resolving costs more than transforming a small module,
 * and nothing in it depends on the module's path, since no configuration file is looked for.
 */
function configFor(branch: string): FullConfig {
    const known = configs.get(branch);
    if (known !== undefined) {
        return known;
    }
    const config = fullConfig.default.sync(optionsFor(branch));
    if (config === null) {
        throw new Error('Babel ignores everything with these options');
    }
    configs.set(branch, config);
    return config;
}

/** What Moodle's .grunt/tasks/javascript.js gives Babel, and what keeps the surroundings out. */
function optionsFor(branch: string): TransformOptions {
    return {
        cwd: '/',
        root: '/',
        envName: 'production',
        configFile: false,
        babelrc: false,
        browserslistConfigFile: false,
        targets: {...pinsOf(branch).targets},
        sourceMaps: true,
        comments: false,
        compact: false,
        plugins: [amdLazy.default, systemImport.default, moduleNamePlugin(file => nameOfCurrent(file))],
        presets: [[presetEnv.default, {modules: false, useBuiltIns: false}]],
    } as TransformOptions;
}
