import {UserError} from './errors.js';

/** A Moodle branch number as in `$branch` of its version.php. */
export type Branch = '405' | '500' | '501' | '502' | '503';

export interface BranchFacts {
    /** What people call it. */
    label: string;
    /** `$version` of the first stable release, the lowest useful `$plugin->requires`. */
    version: number;
    /** Folder below the checkout that the web server serves; empty for the checkout itself. */
    documentRoot: '' | 'public';
    /** Whether our output was compared with what the Grunt of a checkout makes. */
    verified: boolean;
}

/** Every branch that the tool accepts. 500 shares the pins of 405 and 501. */
export const BRANCHES: Record<Branch, BranchFacts> = {
    405: {label: '4.5', version: 2024100700, documentRoot: '', verified: true},
    500: {label: '5.0', version: 2025041400, documentRoot: '', verified: true},
    501: {label: '5.1', version: 2025100600, documentRoot: 'public', verified: true},
    502: {label: '5.2', version: 2026042000, documentRoot: 'public', verified: false},
    503: {label: '5.3', version: 2026100500, documentRoot: 'public', verified: false},
};

export const DEFAULT_BRANCH: Branch = '405';

/**
 * A branch from what a user typed: `405` or `4.5`.
 *
 * @throws UserError where nobody supports it
 */
export function parseBranch(input: string): Branch {
    for (const [branch, facts] of Object.entries(BRANCHES)) {
        if (input === branch || input === facts.label) {
            return branch as Branch;
        }
    }
    throw new UserError(
        `No such Moodle branch is supported: ${input}`,
        `Use one of ${Object.keys(BRANCHES).join(', ')}.`,
    );
}
