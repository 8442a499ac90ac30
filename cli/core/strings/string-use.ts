/** A place that asks for a language string by a literal identifier. */
export interface StringUse {
    id: string;
    /** As passed: `''` and `moodle` are core; null where it is computed. */
    component: string | null;
    kind:
        /** Shown as it is, or in double brackets where it is not defined. */
        | 'string'
        /** An exception's: without a string, people see its code. */
        | 'exception'
        /** Only asked whether it is there. */
        | 'asked';
    /** Whether something is passed for `{$a}`, as far as can be told; null where nobody can. */
    hasValue: boolean | null;
    /** Characters from the start of the file. */
    start: number;
    end: number;
}
