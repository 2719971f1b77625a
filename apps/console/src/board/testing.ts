import { berlinCalendar, calendarVersionOf, type Calendars } from '@connex/domain';
import type { SlaBoard } from '@connex/read-models';
import type { ViewRow } from '../door/door.js';
import { standingClocks, type StandingClock } from './standing.js';

const published = '2026-01-01T00:00:00.000Z';
const berlin = calendarVersionOf({ ...berlinCalendar, tzVersion: '2025c', version: 1 }, published);

export const calendars: Calendars = { CSU: { versions: [berlin] } };
/** Friday, 11:00 in Berlin. */
export const now = '2026-12-04T10:00:00.000Z';
export const moment = { now, calendars };

/** A row of the board: Baobab's eligibility, due on Wednesday; with whatever a spec says otherwise. */
export const boardRowOf = (more: Partial<SlaBoard> = {}): ViewRow<SlaBoard> => {
  const row: SlaBoard = {
    stream: 'case-baobab',
    nickname: 'Baobab',
    country: 'ZM',
    stage: 'ELIGIBILITY',
    ball: 'CSU',
    track: 'STANDARD',
    clockId: 'C03-1',
    clock: 'C03',
    title: 'ELIGIBILITY',
    instance: null,
    state: 'RUNNING',
    startsAt: '2026-12-03T08:00:00.000Z',
    dueAt: '2026-12-09T16:00:00.000Z',
    dueBefore: null,
    targetSeconds: 115_200,
    secondsPerDay: 28_800,
    calendar: 'CSU',
    calendarVersion: 1,
    tz: 'Europe/Berlin',
    consumedSeconds: 0,
    countsFrom: '2026-12-04T08:00:00.000Z',
    runsSince: '2026-12-04T08:00:00.000Z',
    pauseReason: null,
    pauseCauses: [],
    lastRung: null,
    lastLevel: null,
    nextRung: null,
    ownerRole: 'INTAKE',
    ownerPerson: null,
    provisional: false,
    breached: false,
    breachedAt: null,
    ...more,
  };
  return { key: `${row.stream}.${row.clockId}`, stream: row.stream, revision: 3, row };
};

/** Clocks as they stand at the moment of the specs. */
export const clocksOf = (...rows: readonly Partial<SlaBoard>[]): readonly StandingClock[] =>
  standingClocks(rows.map(boardRowOf), moment);
