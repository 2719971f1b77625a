/**
 * `npm test`: everything, fast to slow. Installs and builds what is missing, starts one real Postgres, Temporal and Kafka
 * for the whole run, and ends with one line that sums it up. `npm test -- <ring> …` runs some rings; `--help` names them.
 */
import { build, checkNode, install, leaveWithNpm } from '../infra/local/prepare.mjs';
import { clearAway, startRealParts } from './parts/real-parts.mjs';
import { rings } from './parts/rings.mjs';
import { runRing, runScripts } from './parts/run-ring.mjs';
import { sumUp } from './parts/summary.mjs';
import { startWindowHouse } from './parts/window-house.mjs';

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
const leaving = new AbortController();
const leave = () => leaving.abort();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave);

const results = [];
const fell = (name, why) => results.push({ name, passed: 0, failed: 1, skipped: 0, seconds: 0, why });
let isBuilt = false;
let parts;
let windows;

/** What a ring needs is made ready when the first ring asks for it, so that a wrong rule is told within a minute. */
const ready = async ({ needs }) => {
  if (needs.includes('build') && !isBuilt) await build();
  isBuilt ||= needs.includes('build');
  if (needs.includes('parts')) parts ??= await startRealParts(leaving.signal);
  if (needs.includes('windows')) windows ??= await startWindowHouse();
};

try {
  checkNode();
  await install();
  const scripted = chosen.filter(({ scripts }) => scripts);
  if (scripted.length > 0) results.push(...(await runScripts(scripted, { signal: leaving.signal })));
  for (const ring of chosen.filter(({ runs }) => runs)) {
    if (leaving.signal.aborted) break;
    await ready(ring);
    results.push(await runRing(ring, { env: { ...parts?.env, ...windows?.env }, signal: leaving.signal }));
    windows = await windows?.stop();
  }
} catch (fault) {
  fell('start', fault.message);
} finally {
  await windows?.stop();
  await parts?.stop();
  if (parts) await clearAway();
}
if (leaving.signal.aborted) fell('interrupted', 'it was interrupted');
process.exitCode = sumUp(results) ? 0 : 1;
