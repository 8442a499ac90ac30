// Moodle's core/pending (lib/amd/src/pending.js, 4.5 to 5.1): lets Behat and other tests know that a page is busy.
declare module 'core/pending' {
    export default class Pending {
        constructor(name?: string);
        resolve(): void;
    }
}
