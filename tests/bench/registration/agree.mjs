// The form's checks in the browser against those on the server: what either would take and the other not.
// Alone, against a site of `lectern site up` that has the plugin: node tests/bench/registration/agree.mjs <its folder code> [seed]
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {isDeepStrictEqual} from 'node:util';
import {asOwnerOf} from '../as-owner.mjs';
import {inputs} from './inputs.mjs';

const COUNT = 10_000;
const PLUGIN = 'local_lectern_registration';
const PHP = fileURLToPath(new URL('check_inputs.php', import.meta.url));

/** The figure, on a site that has the plugin. */
export async function agreement({site}) {
  const {differences, accepted} = await compare(onServerOf(site));
  return [{
    name: `sign-up: inputs that the form accepts and the server refuses, or the reverse, over ${COUNT.toLocaleString('en')}`,
    bar: '0',
    measured: String(differences.length),
    peer: `${accepted.toLocaleString('en')} accepted by both`,
    pass: differences.length === 0,
    details: differences.slice(0, 5).map(difference => JSON.stringify(difference)),
  }];
}

/**
 * @param {(json: string) => {code: string | null, params: object, stored: string, spec: object}[]} onServer
 * @param {number} [seed]
 */
export async function compare(onServer, seed) {
  const made = inputs(COUNT, seed);
  // A browser sends half a character as U+FFFD, and each line break as two characters.
  const sent = made.map(input => ({...input, value: sentAs(input)}));
  const answers = onServer(JSON.stringify(sent));
  const {check, clean, numbering} = await browserModules();
  const differences = [];
  let accepted = 0;
  made.forEach((input, place) => {
    const {code, params, stored, spec} = answers[place];
    const around = {country: input.around.country, options: input.around.options ?? null, numbering};
    const found = check(spec, input.value, around);
    const here = {code: found?.code ?? null, params: found?.params ?? {}, stored: clean(spec, input.value, around)};
    // What is refused is not stored.
    const there = {code, params, stored: code === null ? stored : here.stored};
    if (!isDeepStrictEqual(here, there)) {
      differences.push({input, here, there: {code, params, stored}});
    }
    accepted += Number(code === null && found === null);
  });
  return {differences, accepted};
}

/** Asks the server of a site. */
function onServerOf(site) {
  return json => JSON.parse(site.php([PHP, site.config], json).trim().split('\n').at(-1));
}

function sentAs({kind, value}) {
  const text = value.toWellFormed();
  return kind === 'textarea' ? text.replace(/\r\n?|\n/g, '\r\n') : text;
}

/** The modules as they are built for Moodle, with the names of each other as files. */
async function browserModules() {
  execFileSync(process.execPath, ['bin/lectern.js', 'build', `local_plugins/${PLUGIN}`], {stdio: 'ignore'});
  const folder = mkdtempSync(join(tmpdir(), 'lectern-rules-'));
  try {
    const from = join('build', PLUGIN, 'amd', 'src');
    for (const file of readdirSync(from).filter(name => name.endsWith('.js'))) {
      const text = readFileSync(join(from, file), 'utf8').replace(/'local_lectern_registration\/(\w+)'/g, `'./$1.mjs'`);
      writeFileSync(join(folder, file.replace(/\.js$/, '.mjs')), text);
    }
    const load = name => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
    const [{check, clean}, {Numbering}] = [await load('check'), await load('numbering')];
    const data = JSON.parse(readFileSync(`local_plugins/${PLUGIN}/thirdparty/libphonenumber/metadata.json`, 'utf8'));
    return {check, clean, numbering: new Numbering(data)};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [code, seed] = process.argv.slice(2);
  const site = {php: asOwnerOf(join(code, '..', 'moodledata')), config: join(code, 'config.php')};
  const {differences, accepted} = await compare(onServerOf(site), seed === undefined ? undefined : Number(seed));
  differences.slice(0, 20).forEach(difference => console.log(JSON.stringify(difference)));
  console.log(`${COUNT} inputs, ${accepted} accepted by both, ${differences.length} disagreements`);
  process.exitCode = differences.length ? 1 : 0;
}
