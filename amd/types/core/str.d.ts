// Moodle's core/str (lib/amd/src/str.js, 4.5 to 5.1).
declare module 'core/str' {
    /** What fills a string's {$a} or {$a->name}. */
    export type StringParam = string | number | Record<string, string | number>;

    /** A string that is asked for. */
    export interface StringRequest {
        /** Its name in the component's language file. */
        key: string;
        /** core where it is left out. */
        component?: string;
        param?: StringParam;
        /** The page's language where it is left out. */
        lang?: string;
    }

    /** A language string; param fills its {$a}. */
    export function getString(key: string, component?: string, param?: StringParam, lang?: string): Promise<string>;

    /** Several strings in one request, in the order asked. */
    export function getStrings(requests: StringRequest[]): Promise<string[]>;

    /** As getString, with a promise of jQuery's. */
    export function get_string(key: string, component?: string, param?: StringParam, lang?: string): PromiseLike<string>;

    /** As getStrings, with a promise of jQuery's. */
    export function get_strings(requests: StringRequest[]): PromiseLike<string[]>;

    /** Puts strings where the next call finds them without asking the server. */
    export function cache_strings(strings: {key: string, value: string, component?: string, lang?: string}[]): void;
}
