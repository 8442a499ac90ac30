// Moodle's core_user/repository (user/amd/src/repository.js, 4.5 to 5.1), as far as it is used here.
declare module 'core_user/repository' {
    /**
     * Sets a preference of a user. The plugin that owns it declares it in <component>_user_preferences().
     *
     * @param value null removes it
     * @param userid 0 is the current user
     */
    export const setUserPreference: (name: string, value?: string | null, userid?: number) => Promise<unknown>;
}
