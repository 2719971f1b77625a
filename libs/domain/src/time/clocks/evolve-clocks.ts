import type { Evolve, Happened } from '../../grammar/decider.js';
import type { Heard } from './clock-context.js';
import type { clockLanguage } from './clock.language.js';
import type { Clock, Clocks } from './clock.state.js';
import { earlier, later } from '../instants.js';
import { countedBy, ended } from './runs.js';
import { asStarted } from './started-clock.js';

type Words = typeof clockLanguage;
type Fact<T extends keyof Words['events']> = Happened<Words, T>;

const change = (all: Clocks, clockId: string, changed: (clock: Clock) => Clock): Clocks => {
  const place = all.clocks.findLastIndex((clock) => clock.clockId === clockId);
  const clock = all.clocks[place];
  return clock ? { ...all, clocks: all.clocks.with(place, changed(clock)) } : all;
};

const lastInstant = ({ runs, startedAt }: Clock): string => runs.at(-1)?.to ?? runs.at(-1)?.from ?? startedAt;

/** A clock at its first instant as it is on record. */
export const startedOnRecord = ({ data, occurredAt, revision }: Heard): Clock => {
  const begun = data as Fact<'ClockStarted'>['data'];
  const { dueAt, provisional = false, rungs } = begun;
  return asStarted(begun, occurredAt, { ahead: { dueAt, provisional, rungs, arm: revision } });
};

/** What a person asks it to stand for; nothing when nobody does any more. */
const asked = (clock: Clock, stated?: string): Clock => {
  if (clock.stated === stated) return clock;
  const { stated: _, ...rest } = clock;
  return stated === undefined ? rest : { ...rest, stated };
};

/** Standing, it keeps only the rungs that were reached before and have not rung yet, and has those of standing too long. */
const paused = (clock: Clock, { data, occurredAt }: Fact<'ClockPaused'>): Clock => {
  const kept = clock.status === 'paused' ? clock.rungs : clock.rungs.filter(({ at }) => at <= occurredAt);
  const rungs = [...kept, ...(data.rungs ?? [])];
  const runs = ended(clock.runs, occurredAt);
  return asked({ ...clock, status: 'paused', runs, rungs, causes: data.causes }, data.stated);
};

const resumed = (clock: Clock, { data, occurredAt, revision }: Fact<'ClockResumed'>): Clock =>
  asked({
    ...clock,
    status: 'running',
    runs: [...clock.runs, { from: later(occurredAt, lastInstant(clock)), calendarVersion: clock.calendarVersion }],
    causes: [],
    dueAt: data.newDueAt,
    provisional: data.provisional ?? false,
    rungs: data.rungs,
    arm: revision,
  });

/** By another version from an instant on; what stands does so, too, unless an earlier record does not say it. */
const runsBy = ({ status, runs }: Clock, { pausedSeconds, ...data }: Fact<'ClockRecomputed'>['data']) =>
  status === 'paused' && pausedSeconds === undefined ? runs : countedBy(runs, data);

const recomputed = (clock: Clock, { data, revision }: Fact<'ClockRecomputed'>): Clock => {
  const { calendarVersion } = data;
  return {
    ...clock,
    track: data.track,
    targetSeconds: data.targetSeconds,
    calendarVersion,
    ...(data.anchor !== undefined && { anchor: data.anchor }),
    runs: calendarVersion === clock.calendarVersion ? clock.runs : runsBy(clock, data),
    dueAt: data.newDueAt,
    provisional: data.provisional ?? false,
    rungs: data.rungs,
    arm: revision,
  };
};

/** What was entered after the end, but happened before, ends with it: an end cuts off whatever lies beyond. */
const over = (clock: Clock, status: 'stopped' | 'cancelled', at: string): Clock => {
  const endedAt = later(at, clock.startedAt);
  const runs = clock.runs
    .filter(({ from }, index) => index === 0 || from < endedAt)
    .map((run) => ({ ...run, to: earlier(run.to ?? endedAt, endedAt) }));
  return { ...clock, status, endedAt, runs, rungs: [] };
};

type Rung = { readonly rung: string; readonly next?: { readonly rung: string; readonly at: string } | undefined };

const rang = (clock: Clock, { rung, next }: Rung): Clock => ({
  ...clock,
  rang: clock.rang.includes(rung) ? clock.rang : [...clock.rang, rung],
  rungs: [
    ...clock.rungs.filter((one) => one.rung !== rung && one.rung !== next?.rung),
    ...(next && !clock.rang.includes(next.rung) ? [next] : []),
  ],
});

/** Facts that bear on one clock that has started, and what each makes of it. */
type OfOne = Exclude<keyof Words['events'], 'ClockStarted' | 'EscalationClosed'>;

const ofOne: { readonly [T in OfOne]: (clock: Clock, event: Fact<T>) => Clock } = {
  ClockPaused: paused,
  ClockResumed: resumed,
  ClockRecomputed: recomputed,
  ClockStopped: (clock, { data, occurredAt }) => ({ ...over(clock, 'stopped', occurredAt), met: data.met }),
  ClockCancelled: (clock, { occurredAt }) => over(clock, 'cancelled', occurredAt),
  ClockBreached: (clock, { data }) => ({ ...rang(clock, data), breachedAt: data.dueAt }),
  ReminderIssued: (clock, { data }) => rang(clock, data),
  ReminderSuppressed: (clock, { data }) => rang(clock, data),
  EscalationRaised: (clock, { data }) => rang(clock, data),
};

const isOfOne = (type: string): type is OfOne => Object.hasOwn(ofOne, type);

/** One clock that has started after a fact; others than those of clocks change nothing. */
export const clockAfter = (clock: Clock, event: Heard): Clock =>
  isOfOne(event.type) ? ofOne[event.type](clock, event as never) : clock;

const ofItsClock = (all: Clocks, event: Heard): Clocks =>
  change(all, event.data['clockId'] as string, (clock) => clockAfter(clock, event));

const evolve: Evolve<Words, Clocks> = {
  ClockStarted: (all, event) => ({ ...all, clocks: [...all.clocks, startedOnRecord(event)] }),
  ClockPaused: ofItsClock,
  ClockResumed: ofItsClock,
  ClockRecomputed: ofItsClock,
  ClockStopped: ofItsClock,
  ClockCancelled: ofItsClock,
  ClockBreached: ofItsClock,
  ReminderIssued: ofItsClock,
  ReminderSuppressed: ofItsClock,
  EscalationRaised: (all, event) => ({ ...ofItsClock(all, event), escalations: [...all.escalations, event.data] }),
  EscalationClosed: (all, { data }) => ({
    ...all,
    escalations: all.escalations.filter(({ escalationId }) => escalationId !== data.escalationId),
  }),
};

/** The clocks of a case after an event. Events that are not of clocks change nothing. */
export const evolveClocks = (clocks: Clocks, event: Heard): Clocks =>
  Object.hasOwn(evolve, event.type) ? evolve[event.type as keyof typeof evolve](clocks, event as never) : clocks;
