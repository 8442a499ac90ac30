import {existsSync} from 'node:fs';

const BUILT = new URL('../../build/cli/services/site/tier/chromium.js', import.meta.url);

/**
 * Every story in Chromium, and the preview's own pages; needs the built tool and a browser. With LECTERN_LONG=1 the theme's
 * styles by both compilers as well, on each registered Moodle.
 */
export const preview = {
  name: 'preview',
  missing: async() => {
    if (!existsSync(BUILT)) {
      return 'the tool is not built (npm run build:cli)';
    }
    const {startChromium} = await import(BUILT.href);
    const browser = await startChromium(process.cwd());
    if (typeof browser === 'string') {
      return browser;
    }
    await browser.close();
    return null;
  },
  run: async() => {
    const counts = {passed: 0, failed: 0, skipped: 0};
    const parts = [await import('../preview/journey.mjs'), await import('../preview/stories.mjs')];
    if (process.env.LECTERN_LONG) {
      parts.push(await import('../preview/both-compilers.mjs'));
    }
    for (const {run} of parts) {
      for await (const {name, problems} of run()) {
        counts[problems.length === 0 ? 'passed' : 'failed']++;
        if (problems.length > 0) {
          console.log(`FAILED ${name}\n${problems.map(problem => `  ${problem}`).join('\n')}`);
        }
      }
    }
    return counts;
  },
};
