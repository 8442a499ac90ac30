/**
 * Resolves when the person, or the system, asks for the end, or when who reads the output is gone. A second Ctrl-C does
 * not wait.
 */
export function untilSignal(): Promise<void> {
    return new Promise(resolve => {
        process.stdout.on('error', () => resolve());
        process.stderr.on('error', () => resolve());
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
            process.once(signal, () => {
                process.once(signal, () => process.exit(130));
                resolve();
            });
        }
    });
}
