import {spawn, type ChildProcess} from 'node:child_process';
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {createInterface} from 'node:readline';
import type {WatchEvent} from '../../../../cli/services/watch/events.js';

const ROOMS = ['amd', 'scss', 'templates', 'theme', 'local_plugins'];

/** The built `lectern watch` on a copy of this repository's sources, as a developer runs it. */
export class Watcher {
    readonly events: WatchEvent[] = [];
    private readonly waiting: {wanted: (event: WatchEvent) => boolean; resolve: () => void; reject: (error: Error) => void}[] = [];
    private readonly ended: Promise<number | null>;
    private errors = '';

    private constructor(readonly folder: string, private readonly child: ChildProcess) {
        child.stderr?.setEncoding('utf8').on('data', (text: string) => {
            this.errors += text;
        });
        if (child.stdout !== null) {
            createInterface({input: child.stdout}).on('line', line => this.hear(JSON.parse(line) as WatchEvent));
        }
        this.ended = new Promise(done => child.once('close', code => {
            this.waiting.forEach(({reject}) => reject(new Error(`watch ended with ${code}\n${this.errors}`)));
            done(code);
        }));
    }

    /** Starts it, and waits until it watches. */
    static async start(moodle: string, components: readonly string[]): Promise<Watcher> {
        const folder = await mkdtemp(join(tmpdir(), 'lectern-journey-'));
        for (const room of ROOMS) {
            await cp(room, join(folder, room), {recursive: true}).catch(() => undefined); // A room may not be there.
        }
        // In a process group of its own, as in a terminal: Ctrl-C goes to all of it.
        const child = spawn(process.execPath, [resolve('bin/lectern.js'), 'watch', '--moodle', moodle, ...components, '--json'],
            {cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe']});
        const watcher = new Watcher(folder, child);
        await watcher.until(({event}) => event === 'ready');
        return watcher;
    }

    /** Resolves at the next event of that kind. */
    until(wanted: (event: WatchEvent) => boolean): Promise<void> {
        return new Promise((done, reject) => this.waiting.push({wanted, resolve: done, reject}));
    }

    /** Saves a file as an editor does, and waits for what that leads to. */
    async save(path: string, change: (text: string) => string, wanted: (event: WatchEvent) => boolean): Promise<void> {
        const file = join(this.folder, path);
        const happened = this.until(wanted);
        await writeFile(file, change(await readFile(file, 'utf8')));
        await happened;
    }

    /** Ctrl-C. */
    async stop(): Promise<number | null> {
        if (this.child.exitCode === null && this.child.pid !== undefined) {
            process.kill(-this.child.pid, 'SIGINT');
        }
        const code = await this.ended;
        await rm(this.folder, {recursive: true, force: true});
        return code;
    }

    /** The end that nobody can prepare for. */
    async kill(): Promise<void> {
        this.child.kill('SIGKILL');
        await this.ended;
        await rm(this.folder, {recursive: true, force: true});
    }

    private hear(event: WatchEvent): void {
        this.events.push(event);
        for (const one of this.waiting.filter(({wanted}) => wanted(event))) {
            this.waiting.splice(this.waiting.indexOf(one), 1);
            one.resolve();
        }
    }
}
