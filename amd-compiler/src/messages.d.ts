// What goes into the compiler and comes out of it: types alone, for the tool that calls the bundled compiler.

export interface CompileInput {
    /** AMD name, e.g. `mod_forum/local/grades/grader`. */
    moduleName: string;
    /** Absolute path of the source; it need not be there, its content is taken from `code`. */
    sourceFile: string;
    /** Absolute path that the output will have, ending `.min.js`; only the map's relative path depends on it. */
    buildFile: string;
    /** The source, as UTF-8 decodes it, byte order mark and line ends kept. */
    code: string;
    /** Moodle branch, e.g. `405`. */
    branch: string;
}

export interface CompileOutput {
    /** Content of `x.min.js`. */
    code: string;
    /** Content of `x.min.js.map`. */
    map: string;
    /** Further files that were bundled in: only where a `define()` module also has static imports. */
    bundled: string[];
}

/** What is wrong: its syntax, what a Babel plugin refuses, an import, or syntax that terser does not know. */
export type FailureKind = 'syntax' | 'module' | 'import' | 'minify';

/** What a compile came to, in a form that passes between threads; a bug is thrown instead. */
export type WorkerAnswer =
    | ({ok: true} & CompileOutput)
    | {ok: false; message: string; file: string; line: number; column: number; kind: FailureKind};
