/** Why an entry does not compile. */
export interface ScssError {
    /** Absolute; null where it lies in the entry's own text. */
    file: string | null;
    /** 1-based, in the file or in the entry's text; 0 where the compiler names no place. */
    line: number;
    column: number;
    message: string;
}

const MISSING = /undefined (variable|mixin|function)|target selector was not found|(can't|cannot) find stylesheet|file not found/i;

/** Whether an error can come from what only a site knows: variables from settings, functions of a preset. */
export function needsMore({message}: ScssError): boolean {
    return MISSING.test(message);
}
