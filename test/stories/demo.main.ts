import { readFileSync } from 'node:fs';
import { demo } from './demo/demo.js';
import { storyHouse } from './told/story-house.js';
import { tellStories } from './told/tell.js';

/**
 * Tells the demo in the house that runs: `demo.main.js <wall's now, RFC 3339> <run.json> <tokens.json>`. The clock walks
 * through four weeks and is let go at the end, on the wall's time. Exits 1 when a step was answered otherwise than told.
 */
const [now, runFile, tokenFile] = process.argv.slice(2);
if (!now || !runFile || !tokenFile) throw new Error('demo.main.js <now> <run.json> <tokens.json>');

/** The demo ends on the wall's time, however long the telling took. */
const wallsNow = () => new Date(performance.timeOrigin + performance.now()).toISOString();

const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
const { addresses } = read<{ addresses: Record<string, string> }>(runFile);
const house = storyHouse({ addresses, tokens: read<Record<string, string>>(tokenFile) });

const results = await tellStories(demo(now), house, (step, of, means) =>
  process.stdout.write(`\r  ${String(step)}/${String(of)} ${means.padEnd(70).slice(0, 70)}`),
);
process.stdout.write('\n');
await house.advance(wallsNow());
await house.release();
await house.close();
for (const { name, failures } of results)
  for (const { step, got } of failures) process.stderr.write(`${name}: ${step}\n  got ${JSON.stringify(got)}\n`);
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;
