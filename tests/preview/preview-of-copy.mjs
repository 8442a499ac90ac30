import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {cpSync, existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {createInterface} from 'node:readline';

/** `lectern preview` of a copy of this repository's components, so that files can be saved in it. */
export class PreviewOfCopy {
  folder = mkdtempSync(join(tmpdir(), 'lectern-preview-'));

  /** Starts it. @param args further options of the command. @returns its address */
  async start(...args) {
    for (const room of ['scss', 'templates', 'theme', 'local_plugins'].filter(existsSync)) {
      cpSync(room, join(this.folder, room), {recursive: true});
    }
    this.child = spawn(process.execPath, [resolve('bin/lectern.js'), 'preview', '--json', ...args],
      {cwd: this.folder, stdio: ['ignore', 'pipe', 'inherit']});
    return new Promise((found, reject) => {
      createInterface({input: this.child.stdout}).on('line', line => {
        const event = JSON.parse(line);
        if (event.event === 'ready') {
          found(event.url);
        }
      });
      this.child.once('exit', code => reject(new Error(`preview ended with ${code}`)));
    });
  }

  /** Ends it and throws the copy away. */
  async close() {
    if (this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill('SIGTERM');
      await once(this.child, 'exit');
    }
    rmSync(this.folder, {recursive: true, force: true});
  }
}
