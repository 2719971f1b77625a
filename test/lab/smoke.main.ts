import type { PartStatus } from '@connex/infra-local';
import { scratchHouse, type ScratchHouse } from '../stories/told/scratch-house.js';
import { ledgerOf } from './after.js';
import { startLoad } from './load.js';

/**
 * `connex lab smoke`: kill -9 of each part in turn under 20 commands a second. Nothing acknowledged may be lost, nothing
 * may happen twice, and everything must have caught up within 30 s. Exits 1 when one of these does not hold.
 */
const perSecond = 20;
const caughtUpWithin = 30;
const victims = ['api', 'projector', 'conductor', 'relay', 'postgres', 'temporal', 'kafka'];

const say = (line: string) => process.stdout.write(`${line}\n`);
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const pidOf = (parts: readonly PartStatus[], name: string) =>
  parts.find((part) => part.name === name)?.pid ?? undefined;

/** Until every part is ready and no reader has anything left to read; answers the seconds that it took. */
const untilCaughtUp = async (house: ScratchHouse): Promise<number> => {
  const since = performance.now();
  for (;;) {
    const parts = await house.status();
    const seconds = (performance.now() - since) / 1_000;
    if (parts.every(({ state, lag = 0 }) => state === 'ready' && lag === 0)) return seconds;
    if (seconds > 120) return seconds;
    await wait(250);
  }
};

const kill = async (house: ScratchHouse, victim: string) => {
  const pid = pidOf(await house.status(), victim);
  if (!pid) throw new Error(`There is no ${victim} to kill.`);
  process.kill(pid, 'SIGKILL');
  await wait(3_000);
};

const smoke = async (house: ScratchHouse): Promise<boolean> => {
  const { api = '', postgres = '' } = house.addresses;
  const load = startLoad(api, house.tokens['intake'] ?? '', perSecond, 'ZM');
  await wait(3_000);
  for (const victim of victims) {
    say(`kill -9 ${victim}`);
    await kill(house, victim);
    await untilCaughtUp(house);
  }
  const done = await load.stop();
  const seconds = await untilCaughtUp(house);
  const ledger = await ledgerOf(postgres, done);
  const verified = await house.connex('verify', '--json');
  const good =
    ledger.lost === 0 &&
    ledger.doubled === 0 &&
    ledger.holes === 0 &&
    done.odd.length === 0 &&
    done.givenUp === 0 &&
    seconds <= caughtUpWithin &&
    verified.code === 0;

  say(`acknowledged ${done.acknowledged.length}, spoken again ${done.repeats}, given up ${done.givenUp}`);
  say(`lost ${ledger.lost}, doubled ${ledger.doubled}, holes ${ledger.holes}, odd answers ${done.odd.length}`);
  for (const answer of new Set(done.odd)) say(`  ${answer}`);
  say(
    `caught up after ${seconds.toFixed(1)} s goal ${caughtUpWithin}; chains ${verified.code === 0 ? 'whole' : 'broken'}`,
  );
  return good;
};

const house = await scratchHouse({ kafka: true });
const good = await smoke(house).finally(() => house.takeDown());
process.exitCode = good ? 0 : 1;
