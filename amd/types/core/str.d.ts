// Moodle's core/str, as far as this project uses it (lib/amd/src/str.js, 4.5 to 5.1).
declare module 'core/str' {
    /** A language string; param fills its {$a}. */
    export function getString(
        key: string,
        component: string,
        param?: string | number | Record<string, string | number>
    ): Promise<string>;
}
