import {Worker} from 'node:worker_threads';
import type {Problem} from '../../core/problem.js';
import type {SharedRooms} from '../build/shared.js';
import {typeCheckTask} from '../build/type-check.js';
import type {WatchedComponent} from './watched-component.js';

/** So long nothing may be saved before types are checked: the build of the next save comes first. In milliseconds. */
const QUIET = 400;

/** Checks types in a thread that keeps what it has read, beside the builds and never before them. */
export class TypeWatch {
    private worker: Worker | null = null;
    private timer: NodeJS.Timeout | null = null;
    private running = false;
    private again = false;
    private components: readonly WatchedComponent[] = [];
    private moodleTypes: Promise<string | null> | null = null;

    /**
     * @param makeTypes makes the types of the Moodle's modules, and tells where they are
     */
    constructor(
        private readonly shared: SharedRooms,
        private readonly shippedTypes: string,
        private readonly makeTypes: () => Promise<string>,
        private readonly found: (problems: Problem[]) => void,
    ) {}

    /** Something was built: what its types are will be known in a while. */
    check(components: readonly WatchedComponent[]): void {
        this.components = components;
        clearTimeout(this.timer ?? undefined);
        this.timer = setTimeout(() => void this.start(), QUIET);
    }

    async close(): Promise<void> {
        clearTimeout(this.timer ?? undefined);
        await this.worker?.terminate();
    }

    private async start(): Promise<void> {
        if (this.running) {
            this.again = true;
            return;
        }
        this.running = true;
        const prepared = this.components.flatMap(({prepared}) => prepared ?? []);
        const task = await typeCheckTask(
            prepared.map(({component, files}) => ({
                component,
                files: files.filter(path => /(^|\/)amd\/src\/.+\.ts$/.test(path) || path.endsWith('.d.ts')),
            })),
            this.shared,
            new Set(prepared.flatMap(({imported}) => [...imported])),
            this.shippedTypes,
            await (this.moodleTypes ??= this.makeTypes().catch(() => null)), // A Moodle without modules, or one that went away.
        );
        if (task === null) {
            this.finish([]);
            return;
        }
        this.worker ??= this.startWorker();
        this.worker.postMessage(task);
    }

    private startWorker(): Worker {
        const worker = new Worker(new URL('../build/type-check-worker.js', import.meta.url), {workerData: null});
        worker.on('message', (problems: Problem[]) => this.finish(problems));
        worker.on('error', () => {
            this.worker = null;
            this.finish([]);
        });
        return worker;
    }

    private finish(problems: readonly Problem[]): void {
        this.running = false;
        // Unknown modules are told by the build already.
        this.found(problems.filter(({code}) => code === 'types')
            .map(problem => ({...problem, help: 'Mend the type; the page has the JavaScript all the same.'})));
        if (this.again) {
            this.again = false;
            this.check(this.components);
        }
    }
}
