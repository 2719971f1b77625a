import type { Evolve, Happened } from '../../grammar/decider.js';
import type { Heard } from './clock-context.js';
import type { clockLanguage } from './clock.language.js';
import type { Clock, Clocks, Run } from './clock.state.js';
import { earlier, later } from '../instants.js';

type Words = typeof clockLanguage;
type Fact<T extends keyof Words['events']> = Happened<Words, T>;

const change = (all: Clocks, clockId: string, changed: (clock: Clock) => Clock): Clocks => ({
  ...all,
  clocks: all.clocks.map((clock) => (clock.clockId === clockId ? changed(clock) : clock)),
});

/** The last run ends, though never before it began: what was entered late takes nothing back. */
const ended = (runs: readonly Run[], at: string): readonly Run[] =>
  runs.map((run, index) => (index < runs.length - 1 || run.to ? run : { ...run, to: later(at, run.from) }));

const lastInstant = ({ runs, startedAt }: Clock): string => runs.at(-1)?.to ?? runs.at(-1)?.from ?? startedAt;

/** Field by field: a copy of all but two fields costs ten times as much, and every fold of a case begins so. */
const started = ({ data, occurredAt, revision }: Fact<'ClockStarted'>): Clock => ({
  clockId: data.clockId,
  clock: data.clock,
  title: data.title,
  seq: data.seq,
  owner: data.owner,
  track: data.track,
  targetSeconds: data.targetSeconds,
  secondsPerDay: data.secondsPerDay,
  calendar: data.calendar,
  calendarVersion: data.calendarVersion,
  tz: data.tz,
  policyVersion: data.policyVersion,
  startsAt: data.startsAt,
  dueAt: data.dueAt,
  ...(data.instance !== undefined && { instance: data.instance }),
  ...(data.anchor !== undefined && { anchor: data.anchor }),
  status: 'running',
  startedAt: occurredAt,
  provisional: data.provisional ?? false,
  runs: [{ from: occurredAt, calendarVersion: data.calendarVersion }],
  causes: [],
  rungs: data.rungs,
  rang: [],
  arm: revision,
});

/** Nobody asks any more that it stands. */
const unasked = (clock: Clock): Clock => {
  if (clock.stated === undefined) return clock;
  const { stated: _, ...rest } = clock;
  return rest;
};

/** Standing, it keeps only the rungs that were reached before and have not rung yet. */
const paused = (clock: Clock, { data, occurredAt }: Fact<'ClockPaused'>): Clock => ({
  ...unasked(clock),
  status: 'paused',
  runs: ended(clock.runs, occurredAt),
  rungs: clock.status === 'paused' ? clock.rungs : clock.rungs.filter(({ at }) => at <= occurredAt),
  causes: data.causes,
  ...(data.stated !== undefined && { stated: data.stated }),
});

const resumed = (clock: Clock, { data, occurredAt, revision }: Fact<'ClockResumed'>): Clock => ({
  ...unasked(clock),
  status: 'running',
  runs: [...clock.runs, { from: later(occurredAt, lastInstant(clock)), calendarVersion: clock.calendarVersion }],
  causes: [],
  dueAt: data.newDueAt,
  provisional: data.provisional ?? false,
  rungs: data.rungs,
  arm: revision,
});

const recomputed = (clock: Clock, { data, revision }: Fact<'ClockRecomputed'>): Clock => {
  const { calendarVersion, countsFrom } = data;
  const isSplit = clock.status === 'running' && calendarVersion !== clock.calendarVersion;
  return {
    ...clock,
    track: data.track,
    targetSeconds: data.targetSeconds,
    calendarVersion,
    ...(data.anchor !== undefined && { anchor: data.anchor }),
    runs: isSplit ? [...ended(clock.runs, countsFrom), { from: countsFrom, calendarVersion }] : clock.runs,
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

const evolve: Evolve<Words, Clocks> = {
  ClockStarted: (all, event) => ({ ...all, clocks: [...all.clocks, started(event)] }),
  ClockPaused: (all, event) => change(all, event.data.clockId, (clock) => paused(clock, event)),
  ClockResumed: (all, event) => change(all, event.data.clockId, (clock) => resumed(clock, event)),
  ClockRecomputed: (all, event) => change(all, event.data.clockId, (clock) => recomputed(clock, event)),
  ClockStopped: (all, { data, occurredAt }) =>
    change(all, data.clockId, (clock) => ({ ...over(clock, 'stopped', occurredAt), met: data.met })),
  ClockCancelled: (all, { data, occurredAt }) =>
    change(all, data.clockId, (clock) => over(clock, 'cancelled', occurredAt)),
  ClockBreached: (all, { data }) =>
    change(all, data.clockId, (clock) => ({ ...rang(clock, data), breachedAt: data.dueAt })),
  ReminderIssued: (all, { data }) => change(all, data.clockId, (clock) => rang(clock, data)),
  ReminderSuppressed: (all, { data }) => change(all, data.clockId, (clock) => rang(clock, data)),
  EscalationRaised: (all, { data }) => ({
    ...change(all, data.clockId, (clock) => rang(clock, data)),
    escalations: [...all.escalations, data],
  }),
  EscalationClosed: (all, { data }) => ({
    ...all,
    escalations: all.escalations.filter(({ escalationId }) => escalationId !== data.escalationId),
  }),
};

/** The clocks of a case after an event. Events that are not of clocks change nothing. */
export const evolveClocks = (clocks: Clocks, event: Heard): Clocks =>
  Object.hasOwn(evolve, event.type) ? evolve[event.type as keyof typeof evolve](clocks, event as never) : clocks;
