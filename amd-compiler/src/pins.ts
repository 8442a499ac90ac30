/** Browser versions for Babel, by Babel's names for them. */
export type Targets = Readonly<Record<string, string>>;

export interface BranchPins {
    /** `browserslist` of that branch's package.json. */
    query: readonly string[];
    /** What the query gives with the pinned caniuse-lite; Babel gets these, so no folder or variable sways it. */
    targets: Targets;
    /** Whether our output was compared with what the Grunt of a checkout of that branch makes. */
    verified: boolean;
}

const SINCE_405: Omit<BranchPins, 'verified'> = {
    query: ['>0.3%', 'last 2 versions', 'not ie >= 0', 'not op_mini all', 'not Opera > 0', 'not dead'],
    targets: {
        android: '97.0.0',
        chrome: '93.0.0',
        edge: '96.0.0',
        firefox: '95.0.0',
        ios: '12.2.0',
        opera: '82.0.0',
        safari: '13.1.0',
        samsung: '15.0.0',
    },
};

/** Moodle branches whose AMD modules can be built. The packages' versions are the same for all: package.json has them. */
export const PINS: Readonly<Record<string, BranchPins>> = {
    405: {...SINCE_405, verified: true},
    500: {...SINCE_405, verified: true},
    501: {...SINCE_405, verified: true},
    502: {...SINCE_405, verified: false},
    503: {...SINCE_405, verified: false},
};

/**
 * The pins of one branch.
 *
 * @throws RangeError where no such branch is known
 */
export function pinsOf(branch: string): BranchPins {
    const pins = PINS[branch];
    if (pins === undefined) {
        throw new RangeError(`No AMD compiler is pinned for Moodle branch ${branch}`);
    }
    return pins;
}
