// Moodle's core/log, as far as this project uses it (lib/amd/src/log.js, 4.5 to 5.1).
declare module 'core/log' {
    const Log: {
        /** Writes to the console, where the site's debug level allows it. */
        error(message: unknown, source?: string): void;
    };
    export default Log;
}
