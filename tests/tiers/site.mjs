import {zipSkeletons} from '../site/make-skeletons.mjs';
import {execute} from './execute.mjs';

/** Real Moodles: one for each registered checkout. */
export const site = {
  name: 'site',
  missing: async() => {
    const {code, output} = await execute(process.execPath, ['bin/lectern.js', 'site', 'list', '--json'], {show: false});
    const sites = code === 0 ? JSON.parse(output).sites : [];
    return sites.length > 0 ? null : 'no Moodle checkout is registered (lectern site add <folder-or-git-url>)';
  },
  run: async() => {
    // The zips that an administrator would install are what is tested.
    const zipped = await execute(process.execPath, ['bin/lectern.js', 'zip']);
    if (zipped.code !== 0) {
      return {passed: 0, failed: 1, skipped: 0};
    }
    // Watching, and new plugins of every type: LECTERN_LONG=1 runs them as well, which takes long.
    const later = process.env.LECTERN_LONG ? ['--later-zips', await zipSkeletons('build/skeletons')] : [];
    const {code, output} = await execute(process.execPath, ['bin/lectern.js', 'site', 'test', ...later]);
    const closing = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1);
    if (closing === undefined) {
      return {passed: 0, failed: 1, skipped: 0};
    }
    const [passed, failed, skipped] = closing.slice(1).map(Number);
    return {passed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped};
  },
};
