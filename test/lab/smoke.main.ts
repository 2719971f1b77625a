import type { PartStatus } from '@connex/infra-local';
import { scratchHouse, type ScratchHouse } from '../stories/told/scratch-house.js';
import { ledgerOf, type Ledger } from './after.js';
import { startLoad, type Load } from './load.js';

/**
 * `connex lab smoke`: kill -9 of each part in turn under 20 commands a second. Nothing acknowledged may be lost, nothing
 * may happen twice, and everything must have caught up within 30 s. Exits 1 when one of these does not hold.
 */
const perSecond = 20;
const caughtUpWithin = 30;
const victims = ['api', 'projector', 'conductor', 'relay', 'postgres', 'temporal', 'kafka'];

const say = (line: string) => process.stdout.write(`${line}\n`);
/** Long enough that a killed part is seen to be gone before it is asked whether it is back. */
const gone = 3_000;
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
  await wait(gone);
};

type Outcome = {
  readonly load: Load;
  readonly ledger: Ledger;
  readonly seconds: number;
  readonly chainsWhole: boolean;
};

const smoke = async (house: ScratchHouse): Promise<Outcome> => {
  const { api = '', postgres = '' } = house.addresses;
  const loading = startLoad(api, house.tokens['intake'] ?? '', perSecond, 'ZM');
  await wait(3_000);
  let seconds = 0;
  for (const victim of victims) {
    const since = performance.now();
    await kill(house, victim);
    await untilCaughtUp(house);
    const caughtUp = (performance.now() - since) / 1_000;
    say(`kill -9 ${victim}: all caught up after ${caughtUp.toFixed(1)} s`);
    seconds = Math.max(seconds, caughtUp);
  }
  const load = await loading.stop();
  seconds = Math.max(seconds, await untilCaughtUp(house));
  const ledger = await ledgerOf(postgres, load);
  return { load, ledger, seconds, chainsWhole: (await house.connex('verify', '--json')).code === 0 };
};

/** What did not hold, as sentences; none when all is well. */
const faultsOf = ({ load, ledger, seconds, chainsWhole }: Outcome): readonly string[] => {
  const checks: readonly (readonly [boolean, string])[] = [
    [ledger.lost > 0, `${ledger.lost} acknowledged commands are lost`],
    [ledger.doubled > 0, `${ledger.doubled} commands happened twice`],
    [ledger.holes > 0, `${ledger.holes} positions are missing`],
    [load.givenUp > 0, `${load.givenUp} commands were never answered`],
    [load.odd.length > 0, `${load.odd.length} odd answers: ${[...new Set(load.odd)].join(', ')}`],
    [seconds > caughtUpWithin, `it took ${seconds.toFixed(1)} s to catch up`],
    [!chainsWhole, 'a hash chain is broken'],
  ];
  return checks.flatMap(([wrong, sentence]) => (wrong ? [sentence] : []));
};

const house = await scratchHouse({ kafka: true });
const outcome = await smoke(house).finally(() => house.takeDown());
const { load, ledger, seconds } = outcome;
say(`acknowledged ${load.acknowledged.length}, spoken again ${load.repeats}`);
say(
  `lost ${ledger.lost}, doubled ${ledger.doubled}, slowest to catch up ${seconds.toFixed(1)} s goal <=${caughtUpWithin} s`,
);
for (const fault of faultsOf(outcome)) say(`SHORT: ${fault}`);
process.exitCode = faultsOf(outcome).length > 0 ? 1 : 0;
