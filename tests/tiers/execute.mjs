import {spawn, spawnSync} from 'node:child_process';

/** Runs a program with its output shown; resolves to its exit code and what it printed on standard output. */
export function execute(program, args, {env = {}, show = true} = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {env: {...process.env, ...env}, stdio: ['ignore', 'pipe', 'inherit']});
    let output = '';
    child.stdout.on('data', chunk => {
      output += chunk;
      if (show) {
        process.stdout.write(chunk);
      }
    });
    child.once('error', reject);
    child.once('close', code => resolve({code: code ?? 1, output}));
  });
}

/** Whether a program answers on this machine. */
export function there(program, args = ['--version']) {
  return spawnSync(program, args, {stdio: 'ignore'}).status === 0;
}
