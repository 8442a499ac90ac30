import {spawnSync} from 'node:child_process';
import {pathToFileURL} from 'node:url';
import {expect, test} from '@jest/globals';

test('a command waits for a worker that holds nothing open itself', () => {
    const script = `
        import {Worker} from 'node:worker_threads';
        import {runCommand} from ${JSON.stringify(pathToFileURL('build/cli/core/run-command.js').href)};
        await runCommand({}, () => new Promise(resolve => {
            const worker = new Worker(new URL('data:text/javascript,'
                + 'import {parentPort} from "node:worker_threads"; parentPort.postMessage(1);'));
            worker.once('message', resolve);
            worker.unref();
        }));
    `;
    const {status, stderr} = spawnSync(process.execPath, ['--input-type=module', '-e', script], {encoding: 'utf8'});
    // 13 is Node's code for having nothing left to wait for.
    expect({status, stderr}).toEqual({status: 1, stderr: ''});
});
