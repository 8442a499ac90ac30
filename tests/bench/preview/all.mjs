// Both benches of `lectern preview`: its rendering against Moodle's own, and how long a save takes until it shows.
import {bench as agreement} from './bench.mjs';
import {bench as saves} from './saves.mjs';

export async function bench(options) {
  return [...await saves(), ...await agreement(options)];
}
