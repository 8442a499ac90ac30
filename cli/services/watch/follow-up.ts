import type {StylesAddress} from './moodle/messages.js';
import type {MoodleLink} from './moodle/moodle-link.js';
import {MoodleGone, MoodleRefused} from './moodle/worker.js';
import {mergeNeeds, type Needs} from './needs.js';

/** Who hears how it went. */
export interface FollowUpEvents {
    purged(address: StylesAddress, needs: Needs, saved: number): void;
    lost(error: MoodleGone): void;
    back(): void;
    refused(error: MoodleRefused): void;
}

/**
 * What follows once files are in place: caches purged, pages told. Never holds up the next build; while the Moodle does
 * not answer, what has to follow adds up.
 */
export class FollowUp {
    private pending: {needs: Needs; saved: number} | null = null;
    private running: Promise<void> | null = null;
    private away = false;

    constructor(private readonly link: MoodleLink, private readonly events: FollowUpEvents) {}

    /** @param saved when the file was saved, as performance.now() counts */
    add(needs: Needs, saved: number): void {
        this.pending = this.pending === null ? {needs, saved}
            : {needs: mergeNeeds(this.pending.needs, needs), saved: this.pending.saved};
        this.running ??= this.run().finally(() => {
            this.running = null;
        });
    }

    /** Resolves once nothing waits. */
    async idle(): Promise<void> {
        await this.running;
    }

    private async run(): Promise<void> {
        while (this.pending !== null) {
            const {needs, saved} = this.pending;
            this.pending = null;
            try {
                const answer = await this.purge(needs);
                if (answer !== null) {
                    this.events.purged(answer, needs, saved);
                }
            } catch (error) {
                if (!(error instanceof MoodleRefused)) {
                    throw error;
                }
                this.events.refused(error);
            }
        }
    }

    /** @returns null where watching ended meanwhile */
    private async purge(needs: Needs): Promise<StylesAddress | null> {
        const purges = Object.keys(needs.purge).length > 0;
        const answer = purges ? await this.link.askUntilAnswered('purge', needs.purge, error => {
            if (!this.away) {
                this.away = true;
                this.events.lost(error);
            }
        }) : {};
        if (this.away && answer !== null) {
            this.away = false;
            this.events.back();
        }
        if (needs.code) {
            this.link.forgetCode();
        }
        return answer;
    }
}
