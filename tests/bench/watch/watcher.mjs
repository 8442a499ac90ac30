import {spawn} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {createInterface} from 'node:readline';

const BLOCK = 'local_plugins/block_lectern_mycourses';
const MODULES = 40;
const LARGEST = 51_200;
/** A save that is answered so late is lost, in milliseconds. */
const PATIENCE = 120_000;

/** The built `lectern watch` on a copy of this repository's sources, with modules of Moodle's own added to one block. */
export class Watcher {
  #folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  #moodle;
  #child = null;
  #waiting = [];

  constructor(moodle) {
    this.#moodle = moodle;
  }

  /** Starts it and waits until it is warm. @returns the modules, from the smallest to the largest */
  async start() {
    for (const room of ['amd', 'scss', 'templates', 'theme', 'local_plugins']) {
      if (existsSync(room)) {
        cpSync(room, join(this.#folder, room), {recursive: true});
      }
    }
    const corpus = this.#addModules();
    this.#child = spawn(process.execPath, [resolve('bin/lectern.js'), 'watch', '--moodle', this.#moodle, 'block_lectern_mycourses', 'theme_lectern', '--json'],
      {cwd: this.#folder, stdio: ['ignore', 'pipe', 'inherit']});
    const warm = this.until(event => event.event === 'warm');
    createInterface({input: this.#child.stdout}).on('line', line => {
      const now = performance.now();
      const event = JSON.parse(line);
      this.#waiting.filter(({wanted}) => wanted(event)).forEach(one => {
        this.#waiting.splice(this.#waiting.indexOf(one), 1);
        one.resolve(now);
      });
    });
    this.#child.once('exit', code => this.#waiting.forEach(({reject}) => reject(new Error(`watch ended with ${code}`))));
    await warm;
    return corpus;
  }

  /** When the next event of that kind comes, as performance.now() counts. */
  until(wanted) {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`watch told nothing in ${PATIENCE} ms`)), PATIENCE);
      this.#waiting.push({wanted, reject, resolve: now => {
        clearTimeout(late);
        resolve(now);
      }});
    });
  }

  /** @returns when the file was saved */
  save(path, change) {
    const file = join(this.#folder, path);
    const text = change(readFileSync(file, 'utf8'));
    const began = performance.now();
    writeFileSync(file, text);
    return began;
  }

  async stop() {
    const child = this.#child;
    this.#child = null;
    if (child !== null && child.exitCode === null) {
      child.kill('SIGINT');
      await new Promise(done => child.once('close', done));
    }
    rmSync(this.#folder, {recursive: true, force: true});
  }

  #addModules() {
    const root = existsSync(join(this.#moodle, 'public')) ? join(this.#moodle, 'public') : this.#moodle;
    // Modules that name their neighbours by a relative path would miss them here.
    const found = readdirSync(root, {recursive: true})
      .filter(path => /(^|\/)amd\/src\/.+\.js$/.test(path) && !path.includes('lectern'))
      .map(path => ({path, size: statSync(join(root, path)).size}))
      .filter(({path, size}) => size <= LARGEST && /^(import|export) /m.test(readFileSync(join(root, path), 'utf8'))
        && !/(from|import)\s*\(?['"]\./.test(readFileSync(join(root, path), 'utf8')))
      .sort((a, b) => a.size - b.size);
    return Array.from({length: MODULES}, (_, index) => {
      const {path, size} = found[Math.round(index * (found.length - 1) / (MODULES - 1))];
      const name = `${BLOCK}/amd/src/bench/module${index}.js`;
      mkdirSync(join(this.#folder, BLOCK, 'amd/src/bench'), {recursive: true});
      writeFileSync(join(this.#folder, name), readFileSync(join(root, path)));
      return {path: name, size};
    });
  }
}
