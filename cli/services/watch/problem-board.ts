import {compareProblems, type Problem} from '../../core/problem.js';

/** All that is wrong now, by who found it: a component's build, its types, the theme's styles. */
export class ProblemBoard {
    private readonly bySource = new Map<string, readonly Problem[]>();
    private shown = '[]';

    /** @param changed called with everything that is wrong, each time that it changes */
    constructor(private readonly changed: (problems: Problem[]) => void) {}

    /** What this source finds wrong now, in place of what it found before. */
    set(source: string, problems: readonly Problem[]): void {
        this.bySource.set(source, problems);
        const all = [...this.bySource.values()].flat().sort(compareProblems);
        const next = JSON.stringify(all);
        if (next !== this.shown) {
            this.shown = next;
            this.changed(all);
        }
    }
}
