import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {execute} from './execute.mjs';

/** The tool, its checks, TypeScript modules, built-CLI case folders; needs Node alone. */
export const unit = {
  name: 'unit',
  missing: async() => null,
  run: async() => {
    const counts = {passed: 0, failed: 0, skipped: 0};
    // Each of these counts as one test: types, then style.
    for (const script of ['types', 'lint']) {
      const {code} = await execute('npm', ['run', '--silent', script]);
      console.log(`${code === 0 ? 'ok' : 'FAILED'} npm run ${script}`);
      counts[code === 0 ? 'passed' : 'failed']++;
    }
    const folder = mkdtempSync(join(tmpdir(), 'lectern-unit-'));
    try {
      const file = join(folder, 'jest.json');
      await execute(process.execPath, [
        '--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`,
      ], {show: false});
      const result = JSON.parse(readFileSync(file, 'utf8'));
      counts.passed += result.numPassedTests;
      counts.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
      counts.skipped += result.numPendingTests;
    } finally {
      rmSync(folder, {recursive: true});
    }
    return counts;
  },
};
