/** Exit codes of every command, documented in docs/exit-codes.md: part of the stable surface. */
export const ExitCode = {
    /** Done, nothing wrong. */
    ok: 0,
    /** The user's sources have errors, or a verified build is stale. */
    problems: 1,
    /** Wrong use: an unknown flag, a folder that is no component, a branch nobody supports. */
    usage: 2,
    /** The machine is in the way: a full disk, a read-only folder, a database that is not there. */
    environment: 3,
    /** Our bug. */
    internal: 70,
} as const;

export type ExitCodeValue = typeof ExitCode[keyof typeof ExitCode];
