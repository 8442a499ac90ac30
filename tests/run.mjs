// Runs every tier whose needs are there, says which it skipped and why, and ends with one line of counts.
// LECTERN_REQUIRE=unit,php makes a missing need of these tiers a failure; LECTERN_ONLY=unit runs these alone.
import {php} from './tiers/php.mjs';
import {preview} from './tiers/preview.mjs';
import {site} from './tiers/site.mjs';
import {unit} from './tiers/unit.mjs';

const names = variable => (process.env[variable] ?? '').split(',').map(name => name.trim()).filter(Boolean);
const required = names('LECTERN_REQUIRE');
const only = names('LECTERN_ONLY');

const total = {passed: 0, failed: 0, skipped: 0};
for (const tier of [unit, php, preview, site]) {
  if (only.length > 0 && !only.includes(tier.name)) {
    continue;
  }
  const missing = await tier.missing();
  if (missing !== null) {
    const must = required.includes(tier.name);
    console.log(`\n== ${tier.name}: ${must ? 'FAILED, required but' : 'skipped,'} ${missing}`);
    total[must ? 'failed' : 'skipped']++;
    continue;
  }
  console.log(`\n== ${tier.name}`);
  const counts = await tier.run();
  console.log(`${tier.name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  for (const key of Object.keys(total)) {
    total[key] += counts[key];
  }
}

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
