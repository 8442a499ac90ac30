// Measures every figure against its named peer in one run and writes docs/figures.md. Nothing in that page is edited by hand.
// Usage: npm run bench [-- --only amd,mycourses] [-- --node-modules DIR] [-- --no-grunt-amd]
// For the theme: [-- --parts axe,reads] [-- --pages course,login] [-- --on 405:mariadb,501:pgsql] [-- --no-zips]
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {availableParallelism, cpus, release, totalmem} from 'node:os';
import {parseArgs} from 'node:util';

const {values} = parseArgs({options: {
  only: {type: 'string'},
  // Packages of a Moodle's Grunt at its shrinkwrap's versions, to measure the peer with.
  'node-modules': {type: 'string'},
  // Leaves out the peer's lint, which is shown beside the figures and takes as long as all else together.
  'no-grunt-amd': {type: 'boolean', default: false},
  // Some of a bench's parts alone; the figures of the others stay.
  parts: {type: 'string'},
  // Some pages alone, to look at: what is measured is printed and not kept.
  pages: {type: 'string'},
  // Branches, each with its database if it matters.
  on: {type: 'string'},
  // Measures what the site has installed.
  'no-zips': {type: 'boolean', default: false},
}});

const BENCHES = {
  amd: () => import('./amd/bench.mjs'),
  check: () => import('./check/bench.mjs'),
  mycourses: () => import('./mycourses/bench.mjs'),
  new: () => import('./new/bench.mjs'),
  theme: () => import('./theme/bench.mjs'),
  people: () => import('./people/bench.mjs'),
  preview: () => import('./preview/all.mjs'),
  registration: () => import('./registration/bench.mjs'),
  syllabus: () => import('./syllabus/bench.mjs'),
  types: () => import('./types/bench.mjs'),
  watch: () => import('./watch/bench.mjs'),
};

const {sites} = JSON.parse(execFileSync(process.execPath, ['bin/lectern.js', 'site', 'list', '--json'], {encoding: 'utf8'}));
if (sites.length === 0) {
  console.error('No Moodle checkout is registered: run `lectern site add <folder-or-git-url>` first.');
  process.exit(3);
}

const chosen = values.only?.split(',') ?? Object.keys(BENCHES);
for (const name of chosen) {
  console.error(`== ${name}`);
  const {bench} = await BENCHES[name]();
  const figures = await bench({
    sites, nodeModules: values['node-modules'] ?? null, gruntAmd: !values['no-grunt-amd'], kept: () => readFigures()[name]?.figures ?? [],
    parts: values.parts?.split(','), pages: values.pages?.split(','), on: values.on?.split(','), zips: !values['no-zips'],
  });
  if (values.pages !== undefined) {
    continue;
  }
  const all = readFigures();
  all[name] = {
    command: `npm run bench -- --only ${name}${values['node-modules'] ? ' --node-modules <Grunt\'s packages>' : ''}${values['no-grunt-amd'] ? ' --no-grunt-amd' : ''}`,
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    figures,
  };
  writeFileSync('docs/figures.json', `${JSON.stringify(all, null, 2)}\n`);
  writeFileSync('docs/figures.md', page(all));
  console.error('docs/figures.md written');
}

function readFigures() {
  try {
    return JSON.parse(readFileSync('docs/figures.json', 'utf8'));
  } catch {
    return {};
  }
}

/** With the cores that the bench may use. */
function machine() {
  return `${availableParallelism()} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.version}`;
}

/** Each bench a section: what ran where and when, a row a figure, then what lies behind it. */
function page(all) {
  const sections = Object.entries(all).map(([name, {command, date, machine, figures}]) => [
    `## ${name}`,
    '',
    `\`${command}\` on ${date}, ${machine}.`,
    '',
    '| what | bar | measured | peer in the same run | met |',
    '|---|---|---|---|---|',
    ...figures.map(({name, bar, measured, peer, pass}) =>
      `| ${name} | ${bar} | ${measured} | ${peer ?? '–'} | ${pass === null ? 'no bar' : pass ? 'yes' : '**missed**'} |`),
    ...figures.filter(({details}) => details?.length > 0).flatMap(({name, details}) => ['', `${name}:`, '', ...details.map(line => `- ${line}`)]),
  ].join('\n'));
  return `# Figures\n\nWritten by \`npm run bench\`; never edited by hand.\n\n${sections.join('\n\n')}\n`;
}
