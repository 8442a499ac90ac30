import {setTimeout as sleep} from 'node:timers/promises';
import type {Report} from '../events.js';
import {MoodleGone, MoodleRefused} from '../moodle/worker.js';
import type {Deployed, Needs} from '../needs.js';
import type {PageServer} from '../page/page-server.js';
import type {ProblemBoard} from '../problem-board.js';
import type {StylesAnswer, ThemeStyles} from './theme-styles.js';
import type {WatchedComponent} from '../watched-component.js';

/** What is to be styled anew. */
interface Wanted {
    /** Whether SCSS has to be compiled, or plain CSS alone changed. */
    scss: boolean;
    /** Themes that the site does not show now. */
    others: Set<string>;
    /** SCSS that was put into the Moodle and is taken back where it does not compile. */
    placed: {component: WatchedComponent; deployed: Deployed[]}[];
    saved: number;
}

const PAUSE = 1000;
/** So long nothing may be saved before a quick compile is proven: the next save comes first. In milliseconds. */
const QUIET = 500;

/** Styles one after the other: what is saved while a compile runs is compiled next, all of it together. */
export class StylesQueue {
    private wanted: Wanted | null = null;
    private running: Promise<void> | null = null;
    private closed = false;
    /** What was styled without being proven. */
    private unproven: Wanted['placed'] = [];
    private saves = 0;
    private timer: NodeJS.Timeout | null = null;

    constructor(
        private readonly styles: ThemeStyles,
        private readonly server: PageServer,
        private readonly board: ProblemBoard,
        private readonly report: Report,
    ) {}

    /**
     * @param after what has to be done first
     * @param saved when the file was saved, as performance.now() counts
     */
    add(component: WatchedComponent, deployed: readonly Deployed[], needs: Needs, saved: number, after: Promise<void>): void {
        this.saves++;
        clearTimeout(this.timer ?? undefined);
        const wanted = this.wanted ??= {scss: false, others: new Set(), placed: [], saved};
        const theme = component.isTheme ? component.component.plugin : null;
        if (theme !== null && !this.styles.concerns(theme)) {
            wanted.others.add(theme);
        } else {
            wanted.scss ||= theme !== null && (needs.scss || needs.code);
            wanted.placed.push({component, deployed: deployed.filter(({path}) => path.endsWith('.scss'))});
        }
        this.running ??= after.then(() => this.run()).finally(() => {
            this.running = null;
            if (this.unproven.length > 0 && !this.closed) {
                this.timer = setTimeout(() => void this.prove(), QUIET);
            }
        });
    }

    /** Compiles the theme as it is, so that the first save is as quick as the next. */
    async warmUp(): Promise<void> {
        if (this.running !== null) {
            await this.running; // It is compiled right now.
            return;
        }
        const problem = await this.styles.warmUp();
        this.board.set('styles', problem === null ? [] : [problem]);
    }

    async close(): Promise<void> {
        this.closed = true;
        clearTimeout(this.timer ?? undefined);
        const closed = this.styles.close(); // A compile that runs ends with its compiler.
        await this.running?.catch(() => undefined);
        await closed;
    }

    private async run(): Promise<void> {
        while (this.wanted !== null && !this.closed) {
            const wanted = this.wanted;
            this.wanted = null;
            try {
                await this.renew(wanted);
            } catch (error) {
                if (error instanceof MoodleGone) {
                    this.wanted = this.wanted === null ? wanted : merge(wanted, this.wanted);
                    await sleep(PAUSE);
                } else if (error instanceof MoodleRefused) {
                    this.report({event: 'note', message: `${error.message}. ${error.help}`});
                } else {
                    throw error;
                }
            }
        }
    }

    private async renew(wanted: Wanted): Promise<void> {
        for (const theme of wanted.others) {
            this.tell(await this.styles.leaveToMoodle(theme), wanted.saved);
        }
        if (wanted.placed.length === 0) {
            return;
        }
        const answer = wanted.scss ? await this.styles.renew() : await this.styles.renewPlain();
        await this.show(answer, wanted.placed, wanted.saved);
    }

    /** A quick compile is right nearly always. Where it is not, the page has the right styles a moment later. */
    private async prove(): Promise<void> {
        const {saves} = this;
        const began = performance.now();
        const isWanted = (): boolean => saves === this.saves && !this.closed;
        try {
            const answer = await this.styles.prove(isWanted);
            if (!isWanted()) {
                return;
            }
            const placed = this.unproven.splice(0);
            if (answer !== null) {
                await this.show(answer, placed, began);
            }
        } catch (error) {
            if (!this.closed && !(error instanceof MoodleGone)) { // The next save proves it.
                this.report({event: 'note', message: error instanceof Error ? error.message : String(error)});
            }
        }
    }

    private async show(answer: StylesAnswer, placed: Wanted['placed'], saved: number): Promise<void> {
        if ('problem' in answer) {
            for (const {component, deployed} of placed.toReversed()) {
                await component.takeBack(deployed);
            }
            this.board.set('styles', [answer.problem]);
            return;
        }
        this.unproven = answer.proven ? [] : [...this.unproven, ...placed];
        this.board.set('styles', []);
        this.tell(answer.address, saved);
    }

    private tell({theme, rev}: {theme?: string; rev?: string}, saved: number): void {
        if (theme !== undefined && rev !== undefined) {
            this.server.send({type: 'styles', theme, rev});
            this.report({event: 'page', action: 'styles', pages: this.server.listening,
                milliseconds: Math.round(performance.now() - saved)});
        }
    }
}

function merge(a: Wanted, b: Wanted): Wanted {
    return {
        scss: a.scss || b.scss, others: new Set([...a.others, ...b.others]), placed: [...a.placed, ...b.placed], saved: a.saved,
    };
}
