// `lectern check` over every standard plugin of whole checkouts: time, errors, precision of each rule, seeded faults.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {judge, readJudgements} from './judged.mjs';
import {seedFaults} from './seeded-faults.mjs';
import {seedToolFaults} from './seeded-tool-faults.mjs';

const LECTERN = fileURLToPath(new URL('../../../bin/lectern.js', import.meta.url));

export async function bench({sites}) {
  const {codeFolder} = await import('../../../build/cli/services/site/layout.js');
  const checkouts = sites.map(({branch}) => ({branch, checkout: codeFolder(branch)}));
  const findings = [];
  const figures = [];
  for (const {branch, checkout} of checkouts) {
    const {seconds, problems} = checkAll(checkout);
    const root = existsSync(join(checkout, 'public')) ? join(checkout, 'public') : checkout;
    findings.push(...problems.map(problem => ({...problem, moodle: branch, path: relative(root, join(process.cwd(), problem.file))})));
    figures.push({
      name: `Moodle ${branch}: lectern check over every standard plugin`, bar: 'under 60 s', measured: `${seconds.toFixed(1)} s`,
      peer: peerSeconds(root), pass: seconds < 60,
      details: [`${problems.length} findings; the checks that other programs make are left out`],
    });
  }
  figures.push(...errors(findings), ...precision(findings), ...await seeded(checkouts));
  return figures;
}

function checkAll(checkout) {
  const start = performance.now();
  const {stdout, stderr, status} = spawnSync(process.execPath, [LECTERN, 'check', checkout, '--no-tools', '--json'], {
    encoding: 'utf8', maxBuffer: 2 ** 30,
  });
  if (status !== 0 && status !== 1) {
    throw new Error(`lectern check ended with ${status}: ${stderr}`);
  }
  return {seconds: (performance.now() - start) / 1000, problems: JSON.parse(stdout).problems};
}

/** What a reviewer runs today, over one plugin type: all of them would take many minutes. */
function peerSeconds(root) {
  const phpcs = process.env.LECTERN_PHPCS ?? 'phpcs';
  if (spawnSync(phpcs, ['--version']).status !== 0) {
    return null;
  }
  const start = performance.now();
  spawnSync(phpcs, ['--standard=moodle', '--extensions=php', '--parallel=2', '-q', '--report=summary', join(root, 'mod', 'forum')]);
  const theirs = (performance.now() - start) / 1000;
  const began = performance.now();
  spawnSync(process.execPath, [LECTERN, 'check', join(root, 'mod', 'forum'), '--no-tools', '--json']);
  return `mod_forum alone: phpcs with moodle-cs ${theirs.toFixed(1)} s, lectern check ${((performance.now() - began) / 1000).toFixed(1)} s`;
}

function errors(findings) {
  const judgements = readJudgements();
  const found = findings.filter(({severity}) => severity === 'error')
    .flatMap(finding => judge([finding], judgements.get(finding.code) ?? []));
  const wrong = found.filter(({judged}) => judged?.verdict !== 'fault');
  return [{
    name: 'findings of severity error in standard plugins that are no real fault', bar: '0', measured: String(wrong.length), peer: null,
    pass: wrong.length === 0,
    details: [
      ...found.map(({moodle, path, line, code, judged}) => `${moodle} ${path}:${line} ${code}: ${judged?.why ?? 'not judged'}`),
    ],
  }];
}

function precision(findings) {
  const judgements = readJudgements();
  const codes = [...new Set(findings.map(({code}) => code))].sort();
  return codes.map(code => {
    const mine = findings.filter(finding => finding.code === code);
    const judged = judge(mine, judgements.get(code) ?? []).flatMap(one => one.judged ?? []);
    const count = verdict => judged.filter(one => one.verdict === verdict).length;
    return {
      name: `precision of ${code}`, bar: 'reported', peer: null, pass: null, details: [],
      measured: judged.length === 0 ? `${mine.length} findings, none judged`
        : `${mine.length} findings, ${judged.length} judged: ${count('fault')} faults, ${count('harmless')} true but harmless, ${count('false')} false`
          + ` (${Math.round((judged.length - count('false')) / judged.length * 100)} % true)`,
    };
  });
}

async function seeded(checkouts) {
  const onMiss = line => console.error(line);
  const rows = [...await seedFaults(checkouts, {onMiss}), ...await seedToolFaults(checkouts, {onMiss})];
  return rows.map(({check, seeded: total, found, silent}) => ({
    name: `seeded faults of ${check}`, bar: '≥ 20, 95 % found at the right line, silent without', peer: null,
    measured: `${found} of ${total} found, ${silent} silent without`,
    pass: total >= 20 && found >= 0.95 * total && silent === total,
    details: [],
  }));
}
