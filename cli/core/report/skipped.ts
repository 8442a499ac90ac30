/** What a check could not look at, and why. */
export interface Skipped {
    code: string;
    /** One sentence. */
    reason: string;
}
