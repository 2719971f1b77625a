import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { perform, plays } from './plays.js';
import { openStage } from './real-stage.js';

/**
 * Records the histories that every build replays, from the real server at TEMPORAL_ADDRESS: `npm run record -w
 * @connex/workflows`, after a change that open cases need not survive. Names may be given to record only some.
 */
const address = process.env['TEMPORAL_ADDRESS'];
if (!address) throw new Error('TEMPORAL_ADDRESS says no server to record from.');
const code = await readFile('dist/bundle.js', 'utf8');
const stamp = Math.floor(performance.timeOrigin);
const chosen = process.argv.slice(2);

await mkdir('histories', { recursive: true });
for (const name of chosen.length > 0 ? chosen : Object.keys(plays)) {
  const taskQueue = `recording-${name}-${stamp}`;
  const { history, ending } = await perform(
    name,
    (desk) => openStage({ address, code, taskQueue, desk }),
    `case-${name}-${stamp}`,
  );
  await writeFile(`histories/${name}.json`, `${JSON.stringify(JSON.parse(historyToJSON(history)), null, 1)}\n`);
  console.log(`${name}: ${history.events?.length ?? 0} events, ${ending}`);
}
