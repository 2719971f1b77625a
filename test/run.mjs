/**
 * `npm test`: everything, fast to slow. Installs and builds what is missing, starts one real Postgres, Temporal and Kafka
 * for the whole run, and ends with one line that sums it up. `npm test -- <ring> …` runs some rings; `--help` names them.
 */
import { build, checkNode, install, leaveWithNpm } from '../infra/local/prepare.mjs';
import { clearAway, startRealParts } from './parts/real-parts.mjs';
import { rings } from './parts/rings.mjs';
import { runRing } from './parts/run-ring.mjs';
import { sumUp } from './parts/summary.mjs';

const asked = process.argv.slice(2);
const names = rings.map(({ name }) => name);
if (asked.includes('--help') || asked.some((name) => !names.includes(name))) {
  console.log(
    `npm test [-- ring …]\n\nRings, fast to slow:\n${rings.map(({ name, means }) => `  ${name.padEnd(10)} ${means}`).join('\n')}`,
  );
  process.exit(asked.includes('--help') ? 0 : 1);
}
const chosen = rings.filter(({ name }) => asked.length === 0 || asked.includes(name));

leaveWithNpm();
checkNode();
await install();

const leaving = new AbortController();
const leave = () => leaving.abort();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave);

const results = [];
let parts;
try {
  if (chosen.some(({ needs }) => needs.length > 0)) await build();
  if (chosen.some(({ needs }) => needs.includes('parts'))) parts = await startRealParts(leaving.signal);
  for (const ring of chosen) {
    if (leaving.signal.aborted) break;
    results.push(await runRing(ring, { env: parts?.env ?? {}, signal: leaving.signal }));
  }
} catch (fault) {
  results.push({ name: 'start', passed: 0, failed: 1, skipped: 0, seconds: 0, why: fault.message });
} finally {
  await parts?.stop();
  if (parts) await clearAway();
}
if (leaving.signal.aborted)
  results.push({ name: 'interrupted', passed: 0, failed: 1, skipped: 0, seconds: 0, why: 'it was interrupted' });
process.exitCode = sumUp(results) ? 0 : 1;
