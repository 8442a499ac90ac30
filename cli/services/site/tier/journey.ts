import type {Page} from 'playwright-core';
import type {SiteHandle} from './site-handle.js';

/**
 * A journey: one path of a person, or of a program, through a running site. It counts as one test; what it throws is
 * its failure. Modules in tests/site/journeys/ and in a component's tests/browser/ export an array named `journeys`.
 */
export interface Journey {
    /** One sentence: who does what. */
    name: string;
    /** Components without which it is skipped. */
    components?: string[];
    /** Tells what this machine lacks, so that it is skipped, or null where all is there. */
    needs?: (site: SiteHandle) => Promise<string | null>;
    /** Runs before any zip is installed. */
    beforeInstallation?: boolean;
    /** Console messages to expect, besides none. */
    expectedMessages?: RegExp[];
    run: (tools: JourneyTools) => Promise<void>;
}

/** A journey that asks the server alone: no browser is needed. */
export interface ServiceJourney extends Omit<Journey, 'run'> {
    browser: false;
    run: (tools: Pick<JourneyTools, 'site'>) => Promise<void>;
}

export interface JourneyTools {
    site: SiteHandle;
    /** A page in a browser context of its own. */
    page: Page;
    /** Logs a user in by the form, and waits until the page that follows is quiet. */
    login: (username: string, password: string) => Promise<void>;
    /** Forgets who is logged in, and all else that the site keeps in cookies; no page is open then. */
    logOut: () => Promise<void>;
    /** Opens a path of the site and waits until it is quiet. */
    open: (path: string) => Promise<void>;
    /** Waits until no request, no script of Moodle's and no animation is under way. */
    quiet: () => Promise<void>;
    /**
     * Fails where axe finds a violation of WCAG 2.2 A or AA.
     *
     * @param within CSS selector of the part to look at; core's own parts are not ours to judge
     * @param rules only these of axe's rules, e.g. `color-contrast` for what a theme decides
     */
    axeClean: (within: string, rules?: readonly string[]) => Promise<void>;
    /**
     * Cumulative layout shift since the page was opened, without what follows a person's own input.
     *
     * @param within CSS selector: only shifts that move a part of this count
     */
    layoutShift: (within: string) => Promise<number>;
    /** Pictures of the page at 360, 768 and 1280 pixels in build/screenshots/<branch>/. */
    screenshots: (name: string) => Promise<void>;
}
