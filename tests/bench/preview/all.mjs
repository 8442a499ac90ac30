// The benches of `lectern preview`: how long a save takes until it shows, its rendering against Moodle's own, and the theme's
// styles by both of its compilers.
import {bench as agreement} from './bench.mjs';
import {bench as compilers} from './compilers.mjs';
import {bench as saves} from './saves.mjs';

export async function bench(options) {
  return [...await saves(), ...await agreement(options), ...await compilers(options)];
}
