import type { Command } from 'commander';
import type { Registers } from '../command.js';
import { inBerlin } from '../cases/show.js';
import { instantOrDuration } from './instant-or-duration.js';
import { attribution } from '../insight/attribution.js';
import { forecasts } from '../insight/forecasts.js';
import { why } from '../insight/why.js';
import { asking, inJson } from '../terminal/print.js';
import { ledger } from './ledger.js';
import { unmoved } from './unmoved.js';
import { withClock } from './with-clock.js';

type Options = { readonly json?: boolean; readonly timeout?: string };

const said = (json: boolean | undefined, now: string, more: Readonly<Record<string, unknown>> = {}) =>
  process.stdout.write(json ? `${JSON.stringify({ now, ...more })}\n` : `${inBerlin(now)} Berlin (${now})\n`);

const show = ({ json }: Options) =>
  withClock(async (clock) => {
    const { mode, now, clock: face } = await clock.reading();
    said(json, now, { mode, stands: face.standsAt !== null });
  });

const advance = (typed: string, { json, timeout = '' }: Options) => {
  if (!/^[1-9]\d{0,4}$/.test(timeout)) throw new Error('--timeout takes a whole number of seconds, from 1 to 99999.');
  return withClock(async (clock) => {
    const until = instantOrDuration(typed, (await clock.reading()).now);
    const onStep = (now: string) => process.stderr.write(json ? '' : `\r  ${inBerlin(now)}   `);
    const walk = await clock.advance(until, { timeoutSeconds: Number(timeout), onStep });
    process.stderr.write(json ? '' : '\n');
    if (walk.status !== 'there') throw new Error(unmoved(walk));
    said(json, walk.reading.now, { steps: walk.steps });
  });
};

const set = (typed: string, { json }: Options) =>
  withClock(async (clock) => {
    const step = await clock.set(instantOrDuration(typed, (await clock.reading()).now));
    if (step.status !== 'moved') throw new Error(unmoved(step));
    said(json, step.now);
  });

const run = ({ json }: Options) =>
  withClock(async (clock) => {
    const reading = await clock.release();
    if ('status' in reading) throw new Error(unmoved(reading));
    said(json, reading.now);
  });

const saying = (command: Command, means: string) => inJson(command.description(means));
const telling = (command: Command, means: string) => asking(command.description(means), 'who asks');

/** `connex clock …`: the house's clock, and the ledger of a case's clock. */
export const clock: Registers = (program) => {
  const family = program
    .command('clock')
    .description("Shows and moves the house's clock; opens a due date into its ledger.");
  saying(family.command('show'), "Says the house's now, and whether its clock stands.").action(show);
  saying(
    family.command('advance <span-or-instant>'),
    'Walks a story clock forward, from alarm to alarm, until each that is due has been answered.',
  )
    .option('--timeout <seconds>', 'how long one alarm may go unanswered', '60')
    .action(advance);
  saying(
    family.command('set <span-or-instant>'),
    'Moves a story clock at once, without waiting for anybody; alarms on the way ring late.',
  ).action(set);
  saying(family.command('run'), 'Lets a story clock run from where it stands, at the pace of the wall.').action(run);
  telling(
    family.command('ledger <case> <clock>'),
    'Opens a due date into its ledger: what was counted, what was not, by which rule and which event.',
  ).action(ledger);
  telling(
    family.command('why <case> <clock>'),
    'Says why a due date is another one than it was: the smallest set of facts without which it would be the old one.',
  )
    .option('--since <instant>', 'since when; from the start of the clock when it is not said')
    .action(why);
  telling(family.command('attribution <case>'), 'Says whose every second was, from the request on.').action(
    attribution,
  );
  telling(
    family.command('forecast <case>'),
    'Says how likely each running clock is to miss its target, from how long like clocks took.',
  ).action(forecasts);
};
