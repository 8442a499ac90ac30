// Moodle's core/fragment (lib/amd/src/fragment.js, 4.5 to 5.1).
declare module 'core/fragment' {
    /** jQuery's promise, which hands markup and script to its callbacks one by one; awaiting it gives the markup alone. */
    export interface FragmentPromise {
        then(done: (html: string, js: string) => void, fail?: (error: unknown) => void): unknown;
    }

    /** What the callback <component>_output_fragment_<callback> of lib.php prints, and the script that has to run then. */
    export function loadFragment(component: string, callback: string, contextid: number, params: object): FragmentPromise;
}
