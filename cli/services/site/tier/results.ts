import type {Terminal} from '../../../core/terminal.js';

export type Outcome = 'passed' | 'failed' | 'skipped';

/** One test of the site tier. */
export interface TestResult {
    /** `405 mariadb` */
    site: string;
    kind: 'installation' | 'phpunit' | 'journey';
    name: string;
    outcome: Outcome;
    /** Why it failed or was skipped. */
    detail?: string;
    seconds?: number;
}

/** Collects results and says each failure and skip at once. */
export class Results {
    readonly all: TestResult[] = [];

    constructor(private readonly terminal: Terminal, private readonly site: string) {}

    add(result: Omit<TestResult, 'site'>): void {
        this.all.push({site: this.site, ...result});
        const {terminal} = this;
        if (result.outcome === 'failed') {
            // PHPUnit runs on several sites at once.
            const where = result.kind === 'phpunit' ? ` (${this.site})` : '';
            terminal.warn(`${terminal.style('red', '✗')} ${result.name}${where}`);
            terminal.warn(`  ${(result.detail ?? '').replaceAll('\n', '\n  ')}`);
        } else if (result.outcome === 'skipped') {
            terminal.note(`${terminal.style('yellow', '-')} ${result.name}: skipped, ${result.detail ?? ''}`);
        } else if (result.kind !== 'phpunit') {
            const time = result.seconds === undefined ? '' : terminal.style('dim', ` ${result.seconds.toFixed(1)} s`);
            terminal.note(`${terminal.style('green', '✓')} ${result.name}${time}`);
        }
    }

    /** Runs one test: what it throws is its failure. */
    async run(kind: TestResult['kind'], name: string, work: () => Promise<void>): Promise<boolean> {
        const start = Date.now();
        try {
            await work();
            this.add({kind, name, outcome: 'passed', seconds: (Date.now() - start) / 1000});
            return true;
        } catch (error) {
            this.fail(kind, name, error, (Date.now() - start) / 1000);
            return false;
        }
    }

    /** Notes what threw as a failure. */
    fail(kind: TestResult['kind'], name: string, error: unknown, seconds?: number): void {
        const detail = error instanceof Error ? error.stack ?? error.message : String(error);
        this.add({kind, name, outcome: 'failed', detail, ...seconds === undefined ? {} : {seconds}});
    }
}
