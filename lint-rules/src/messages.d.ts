/** One file to lint, as sent to a worker process. */
export interface LintTask {
    /** `script` is ESLint's, `style` stylelint's. */
    kind: 'script' | 'style';
    /** Absolute path that the file has in the Moodle, or would have once it is installed: rules go by it. */
    file: string;
    text: string;
    /** The Moodle's `.eslintrc` or `.stylelintrc`. */
    rules: RulesFile;
    /** The plugin's own `.eslintrc`, which adds to the Moodle's; null where it has none. */
    own: RulesFile | null;
    /** Whether what the rules can mend is mended. */
    fix: boolean;
}

/** JSON or YAML, as its program reads it. */
export interface RulesFile {
    /** Absolute; globs in it are relative to its folder. */
    file: string;
    text: string;
}

export interface LintAnswer {
    /** Sorted by place; those that were mended are not among them. */
    findings: LintFinding[];
    /** The mended text; null where nothing was mended. */
    fixed: string | null;
}

export interface LintFinding {
    /** Lines and columns are 1-based. */
    line: number;
    column: number;
    endLine?: number;
    endColumn?: number;
    /** e.g. `no-undef`; null for a syntax error. */
    rule: string | null;
    severity: 'error' | 'warning';
    message: string;
    /** Whether the rule can mend it. */
    fixable?: true;
}
