import { openHouseClock, type HouseClockKeeper } from '@connex/event-log';
import type { Registers } from '../command.js';
import { inBerlin } from '../cases/show.js';
import { databaseHere } from '../door/identity.js';
import { instantOrDuration } from './instant-or-duration.js';
import { ledger } from './ledger.js';
import { unmoved } from './unmoved.js';

type Options = { readonly json?: boolean; readonly timeout?: string };

const withClock = async (act: (clock: HouseClockKeeper) => Promise<void>) => {
  const databaseUrl = databaseHere();
  if (!databaseUrl) throw new Error('No house runs here. Start one with `npm start`, or set DATABASE_URL.');
  const clock = openHouseClock({ databaseUrl, role: 'migrator' });
  await act(clock).finally(() => clock.close());
};

const said = (json: boolean | undefined, now: string, more: Readonly<Record<string, unknown>> = {}) =>
  process.stdout.write(json ? `${JSON.stringify({ now, ...more })}\n` : `${inBerlin(now)} Berlin (${now})\n`);

/** `connex clock …`: the house's clock, and the ledger of a case's clock. */
export const clock: Registers = (program) => {
  const family = program
    .command('clock')
    .description("Shows and moves the house's clock, and opens a due date into its ledger.");

  family
    .command('show')
    .description("Says the house's now, and whether its clock stands.")
    .option('--json', 'as JSON')
    .action(({ json }: Options) =>
      withClock(async (clock) => {
        const { mode, now, clock: face } = await clock.reading();
        said(json, now, { mode, stands: face.standsAt !== null });
      }),
    );

  family
    .command('advance <span-or-instant>')
    .description('Walks a story clock forward, from alarm to alarm, until each that is due has been answered.')
    .option('--timeout <seconds>', 'how long one alarm may go unanswered', '60')
    .option('--json', 'as JSON')
    .action((typed: string, { json, timeout }: Options) =>
      withClock(async (clock) => {
        const until = instantOrDuration(typed, (await clock.reading()).now);
        const onStep = (now: string) => process.stderr.write(json ? '' : `\r  ${inBerlin(now)}   `);
        const walk = await clock.advance(until, { timeoutSeconds: Number(timeout), onStep });
        process.stderr.write(json ? '' : '\n');
        if (walk.status !== 'there') throw new Error(unmoved(walk));
        said(json, walk.reading.now, { steps: walk.steps });
      }),
    );

  family
    .command('set <instant>')
    .description('Moves a story clock at once, without waiting for anybody; alarms on the way ring late.')
    .option('--json', 'as JSON')
    .action((typed: string, { json }: Options) =>
      withClock(async (clock) => {
        const step = await clock.set(instantOrDuration(typed, (await clock.reading()).now));
        if (step.status !== 'moved') throw new Error(unmoved(step));
        said(json, step.now);
      }),
    );

  family
    .command('run')
    .description('Lets a story clock run from where it stands, at the pace of the wall.')
    .option('--json', 'as JSON')
    .action(({ json }: Options) =>
      withClock(async (clock) => {
        const reading = await clock.release();
        if ('status' in reading) throw new Error(unmoved(reading));
        said(json, reading.now);
      }),
    );

  family
    .command('ledger <case> <clock>')
    .description('Opens a due date into its ledger: what was counted, what was not, by which rule and which event.')
    .option('--as <person>', 'who asks')
    .option('--json', 'as JSON')
    .action((named: string, code: string, options: Options & { as?: string }) => ledger(named, code, options));
};
