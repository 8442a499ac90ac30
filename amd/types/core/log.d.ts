// Moodle's core/log (lib/amd/src/log.js and the loglevel it extends, 4.5 to 5.1).
declare module 'core/log' {
    /** From the wordiest to none at all. */
    export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';

    /**
     * Writes to the console, where the site's debug level allows it.
     *
     * @param message what to write
     * @param source where it comes from, for example the component; written before the message
     */
    type Write = (message: unknown, source?: string) => void;

    const Log: {
        trace: Write;
        debug: Write;
        log: Write;
        info: Write;
        warn: Write;
        error: Write;

        /** The levels by name, in capitals. */
        levels: Record<Uppercase<LogLevel>, number>;
        getLevel(): number;
        /** Sets what is written, unless told otherwise for the next visits as well. */
        setLevel(level: LogLevel | Uppercase<LogLevel> | number | boolean, persist?: boolean): void;
        setDefaultLevel(level: LogLevel | Uppercase<LogLevel> | number): void;
        enableAll(persist?: boolean): void;
        disableAll(persist?: boolean): void;
        /** As Moodle sets it for the page. */
        setConfig(config: {level?: LogLevel | Uppercase<LogLevel> | number}): void;
    };
    export default Log;
}
