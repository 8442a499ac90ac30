// Stand-in for Moodle's core/log: keeps what was logged, for a test to look at.

/** What was logged. */
export const logged: unknown[] = [];

export default {
    warn(message: unknown): void {
        logged.push(message);
    },
    error(message: unknown): void {
        logged.push(message);
    },
};
