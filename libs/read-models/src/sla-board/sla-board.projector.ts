import type { Clock, SupportCase } from '@connex/domain';
import { caseFold, colleagueIn, openClocks, standingOf } from '../case-fold.js';
import { joined } from '../joined.js';
import { counted, movedTo, rang, type ClockNotes } from './clock-notes.js';
import { SlaBoard } from './sla-board.view.js';

/** Every open clock of every case. A row leaves the board when its clock comes to its end. */
export const slaBoardProjector = caseFold<SlaBoard, ClockNotes>({
  view: 'sla-board',
  version: 3,
  means: 'Every open clock: whose it is, where it stands, and when it is due.',
  row: SlaBoard,
  notes: {},

  hears: {
    ClockStarted: (notes, { data: { clockId, startsAt, dueAt } }) =>
      counted(notes, clockId, { consumedSeconds: 0, countsFrom: startsAt, runsSince: startsAt, wasDue: dueAt }),
    ClockPaused: (notes, { data: { clockId, consumedSeconds, reasonCode } }) =>
      counted(notes, clockId, { consumedSeconds, countsFrom: null, runsSince: null, pauseReason: reasonCode }),
    ClockResumed: (notes, { data: { clockId, consumedSeconds, newDueAt }, occurredAt }) =>
      counted(notes, clockId, {
        consumedSeconds,
        countsFrom: occurredAt,
        runsSince: occurredAt,
        pauseReason: null,
        ...movedTo(notes, clockId, newDueAt),
      }),
    ClockRecomputed: (notes, { data: { clockId, consumedSeconds, newDueAt }, occurredAt }) => {
      const stands = notes[clockId]?.countsFrom === null;
      const moved = stands ? {} : movedTo(notes, clockId, newDueAt);
      return counted(notes, clockId, { consumedSeconds, countsFrom: stands ? null : occurredAt, ...moved });
    },
    ReminderIssued: (notes, { data: { clockId, rung, level } }) => rang(notes, clockId, rung, level),
    EscalationRaised: (notes, { data: { clockId, rung, level } }) => rang(notes, clockId, rung, level),
  },

  show({ supportCase, notes }, stream) {
    const standing = standingOf(supportCase, stream);
    const rowOf = (clock: Clock) =>
      joined(standing, clockOf(clock), ownerOf(clock, supportCase), notedOf(clock, notes));
    return Object.fromEntries(openClocks(supportCase).map((clock) => [`${stream}.${clock.clockId}`, rowOf(clock)]));
  },
});

const clockOf = (clock: Clock) => ({
  clockId: clock.clockId,
  clock: clock.clock,
  title: clock.title,
  instance: clock.instance ?? null,
  state: clock.status === 'paused' ? ('PAUSED' as const) : ('RUNNING' as const),
  startsAt: clock.startsAt,
  dueAt: clock.dueAt,
  targetSeconds: clock.targetSeconds,
  secondsPerDay: clock.secondsPerDay,
  calendar: clock.calendar,
  calendarVersion: clock.calendarVersion,
  tz: clock.tz,
  pauseCauses: [...clock.causes],
  nextRung: clock.rungs.toSorted((one, other) => one.at.localeCompare(other.at))[0] ?? null,
  provisional: clock.provisional,
  breached: clock.breachedAt !== undefined,
  breachedAt: clock.breachedAt ?? null,
});

const ownerOf = ({ owner }: Clock, supportCase: SupportCase) => ({
  ownerRole: owner,
  ownerPerson: colleagueIn(supportCase, owner),
});

const notedOf = ({ clockId, startsAt }: Clock, notes: ClockNotes) => {
  const begun = { wasDue: null, consumedSeconds: 0, countsFrom: startsAt, runsSince: startsAt };
  const { wasDue: _, ...noted } = { ...begun, ...notes[clockId] };
  return { dueBefore: null, pauseReason: null, lastRung: null, lastLevel: null, ...noted };
};
