// Moodle's core/pending (lib/amd/src/pending.js, 4.5 to 5.1): lets Behat and other tests know that a page is busy.
declare module 'core/pending' {
    export default class Pending {
        /** From now on the page is busy, until resolve() is called. */
        constructor(pendingKey?: string);

        /** The page is done with this. */
        resolve(value?: unknown): void;

        /** The page is busy until the promise that is made here is resolved. */
        static Promise<T>(
            executor: (resolve: (value: T | PromiseLike<T>) => void, reject: (reason?: unknown) => void) => void,
            pendingKey?: string,
        ): Promise<T>;

        /** @deprecated since Moodle 4.2: use the constructor */
        static request(pendingKey: string): Promise<void> & {resolve(value?: unknown): void};
    }
}
