import {spawn} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';

const PAGE = 4096;
const TICKS = 100;

/**
 * Runs a program to its end and measures it with everything that it starts.
 *
 * @param {string[]} command program and arguments
 * @param {{cwd: string, env?: Record<string, string>}} options
 * @returns {Promise<{seconds: number, cpuSeconds: number, peakBytes: number, code: number, output: string}>}
 *   wall clock; processor time of all processes; the highest sum of their resident memory, sampled four times a second
 */
export async function measure([program, ...args], {cwd, env = {}}) {
  const start = process.hrtime.bigint();
  const child = spawn(program, args, {cwd, env: {...process.env, PWD: cwd, ...env}, stdio: ['ignore', 'pipe', 'pipe']});
  let output = '';
  child.stdout.on('data', data => { output += data; });
  child.stderr.on('data', data => { output += data; });

  let peakBytes = 0;
  const cpu = new Map();
  const timer = setInterval(() => {
    let sum = 0;
    for (const {pid, cpuSeconds, bytes} of tree(child.pid)) {
      sum += bytes;
      cpu.set(pid, cpuSeconds);
    }
    peakBytes = Math.max(peakBytes, sum);
  }, 250);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(timer);
  return {
    seconds: Number(process.hrtime.bigint() - start) / 1e9,
    cpuSeconds: [...cpu.values()].reduce((a, b) => a + b, 0),
    peakBytes,
    code,
    output,
  };
}

/** A process and all below it, from Linux's /proc. */
function tree(root) {
  const children = new Map();
  const all = new Map();
  for (const entry of readdirSync('/proc')) {
    const one = /^\d+$/.test(entry) ? read(Number(entry)) : null;
    if (one !== null) {
      all.set(one.pid, one);
      children.set(one.parent, [...children.get(one.parent) ?? [], one.pid]);
    }
  }
  const found = [];
  for (const queue = [root]; queue.length > 0;) {
    const pid = queue.pop();
    if (all.has(pid)) {
      found.push(all.get(pid));
    }
    queue.push(...children.get(pid) ?? []);
  }
  return found;
}

function read(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      pid,
      parent: Number(fields[1]),
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS,
      bytes: Number(fields[21]) * PAGE,
    };
  } catch {
    return null; // Gone meanwhile.
  }
}
