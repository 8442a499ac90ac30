import {join} from 'node:path';
import type {Moodle} from '../../core/moodle.js';
import {lastLines} from '../site/execute.js';
import {runPhp} from '../site/php.js';
import type {Report} from './events.js';
import type {MoodleLink} from './moodle/moodle-link.js';
import type {WorkerPlan} from './moodle/worker.js';

/** Says when Moodle has to be upgraded before a change counts, or runs the upgrade where that was asked for. */
export class UpgradeAdvice {
    private running: Promise<void> = Promise.resolve();
    private told = new Map<string, string>();

    constructor(
        private readonly link: MoodleLink,
        private readonly plan: WorkerPlan,
        private readonly moodle: Moodle,
        private readonly wwwroot: string,
        private readonly upgrade: boolean,
        private readonly report: Report,
    ) {}

    /**
     * @param component whose files changed
     * @param files those of them that Moodle reads only at an upgrade
     */
    look(component: string, files: readonly string[]): void {
        this.running = this.running.then(() => this.lookNow(component, files)).catch(() => undefined);
    }

    private async lookNow(component: string, files: readonly string[]): Promise<void> {
        const {[component]: versions} = await this.link.ask('components', {components: [component]});
        if (versions === undefined) {
            return;
        }
        const waits = versions.installed !== versions.disk;
        const url = `${this.wwwroot}/admin/index.php`;
        if (waits && this.upgrade) {
            await this.run(component);
            return;
        }
        const message = waits
            ? `${component} ${versions.installed === null ? 'is new' : `was ${versions.installed}`}, its code is `
                + `${versions.disk ?? 'without a version'}: run the upgrade at ${url}, or start watch with --upgrade.`
            : `${files.join(', ')}: Moodle reads this only at an upgrade. Raise $plugin->version in version.php.`;
        if (waits || files.some(path => path !== 'version.php')) {
            this.tell(component, message, url);
        }
    }

    private tell(component: string, message: string, url: string): void {
        if (this.told.get(component) !== message) {
            this.told.set(component, message);
            this.report({event: 'upgrade', components: [component], message, url});
        }
    }

    private async run(component: string): Promise<void> {
        const url = `${this.wwwroot}/admin/index.php`;
        const script = join(this.moodle.root, 'admin', 'cli', 'upgrade.php');
        this.report({event: 'note', message: `Upgrading Moodle for ${component} …`});
        const answer = await runPhp(this.plan.php, [script, '--non-interactive'], {as: this.plan.as, cwd: this.moodle.root});
        this.link.forgetCode();
        if (answer.code === 0) {
            this.report({event: 'note', message: `Upgraded: ${component}.`});
        } else {
            this.tell(component, `The upgrade failed: ${lastLines(answer.stderr || answer.stdout, 4)}`, url);
        }
    }
}
