// Stands in for Moodle's core_user/repository: keeps preferences where a test can read them.

/** The preferences that were set, by name. */
export const preferences = new Map<string, string | null>();

let refused = false;

/** The next preference is refused, as by a server that cannot be reached. */
export const refuse = (): void => {
    refused = true;
};

export const setUserPreference = (name: string, value: string | null = null): Promise<void> => {
    if (refused) {
        refused = false;
        return Promise.reject(new Error('The server cannot be reached'));
    }
    preferences.set(name, value);
    return Promise.resolve();
};
