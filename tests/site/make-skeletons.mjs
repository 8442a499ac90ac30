// Makes a plugin of every type that `lectern new` knows, as people do, for the tiers and the bench.
import {mkdirSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {execute} from '../tiers/execute.mjs';

/** The name behind the type of each plugin made. */
export const NAME = 'sample';

const TOOL = resolve('bin/lectern.js');

/** The types, sorted. */
export async function skeletonTypes() {
  return JSON.parse(await lectern(['new', '--list', '--json'])).types.map(({type}) => type);
}

/** Empties a folder and makes the plugins in it: `<type>_sample/`. Returns their names. */
export async function makeSkeletons(folder) {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const components = [];
  for (const type of await skeletonTypes()) {
    const component = `${type}_${NAME}`;
    await lectern(['new', type, NAME, '--author', 'Ada Lovelace <ada@example.com>', '--out', join(folder, component), '--json']);
    components.push(component);
  }
  return components;
}

/** Makes the plugins and packs each; returns the folder of the zips. */
export async function zipSkeletons(folder) {
  const components = await makeSkeletons(folder);
  const zips = join(folder, 'zips');
  await lectern(['zip', '--json', '--no-bundle', '--out', zips, ...components.map(component => join(folder, component))]);
  return zips;
}

async function lectern(args) {
  const {code, output} = await execute(process.execPath, [TOOL, ...args], {show: false});
  if (code !== 0) {
    throw new Error(`lectern ${args.join(' ')} ended with ${code}`);
  }
  return output;
}
