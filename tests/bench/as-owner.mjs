import {execFileSync} from 'node:child_process';
import {statSync} from 'node:fs';

/** Runs PHP as a folder's owner: files that root leaves in moodledata would be closed to the web server. */
export function asOwnerOf(folder) {
  const {uid} = statSync(folder);
  const account = execFileSync('id', ['-nu', String(uid)], {encoding: 'utf8'}).trim();
  const before = uid === process.getuid() ? [] : ['runuser', '-u', account, '--'];
  return (args, input = '') => {
    const [program, ...rest] = [...before, 'php', '-d', 'max_input_vars=5000', ...args];
    return execFileSync(program, rest, {encoding: 'utf8', input, stdio: ['pipe', 'pipe', 'inherit'], maxBuffer: 2 ** 26});
  };
}
