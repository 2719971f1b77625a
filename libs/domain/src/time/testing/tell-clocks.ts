import type { Drafted, Recorded } from '../../grammar/recorded.js';
import { alarmsOf, ring } from '../clocks/alarms.js';
import type { CalendarState } from '../calendars/calendar.state.js';
import { decideClocks } from '../clocks/clock-commands.js';
import type { ClockContext } from '../clocks/clock-context.js';
import { keepClocks } from '../clocks/clock-keeper.js';
import { noClocks, type Clocks } from '../clocks/clock.state.js';
import { evolveClocks } from '../clocks/evolve-clocks.js';
import type { PolicyState } from '../policies/policy.state.js';
import { turn, type Standing } from './standing.js';
import { storyCalendars, storyPolicy } from './small-house.js';

type Data = Readonly<Record<string, unknown>>;

type House = {
  readonly government?: string;
  readonly calendars?: Readonly<Record<string, CalendarState>>;
  readonly policy?: PolicyState;
  /** As earlier records were told. */
  readonly recounts?: NonNullable<ClockContext['recounts']>;
  readonly pauses?: NonNullable<ClockContext['pauses']>;
  readonly named?: NonNullable<ClockContext['named']>;
  readonly asks?: NonNullable<ClockContext['asks']>;
};

const utc = (instant: string) => new Date(Date.parse(instant)).toISOString();

/**
 * A case as its clocks see it: what happens is said at an instant, time rings in between, and everything is on record.
 * Instants may carry an offset, as a person in that place would say them.
 */
export const tellClocks = ({
  government = 'GOV-ZM',
  calendars = storyCalendars,
  policy = storyPolicy,
  ...asThen
}: House = {}) => {
  const standing: Standing = { ball: 'CSU', track: 'STANDARD', overlays: [], closed: false, questions: new Set() };
  const record: Recorded[] = [];
  const contexts: ClockContext[] = [];
  let known: Readonly<Record<string, CalendarState>> = calendars;
  let clocks: Clocks = noClocks;
  let now = '2026-11-01T00:00:00.000Z';
  let spoken = 0;

  const context = (): ClockContext => ({
    now,
    ball: standing.ball,
    track: standing.track,
    overlays: standing.overlays,
    closed: standing.closed,
    governmentCalendar: government,
    calendars: known,
    policy,
    ...asThen,
  });

  const write = (event: Drafted, role: 'SYSTEM' | 'CASE_MGR') => {
    const revision = record.length + 1;
    const meta = { by: { person: 'p', role }, commandId: `command-${spoken}`, correlationId: '', causationId: null };
    const place = { position: revision, stream: 'case-1', revision, id: `event-${revision}`, schemaVersion: 1 };
    record.push({ ...event, ...place, recordedAt: now, meta: { ...meta, policyVersion: '1' } });
    contexts.push(context());
    clocks = evolveClocks(clocks, record.at(-1)!);
  };

  /** A fact, and what it means for the clocks; those of clocks mean nothing more. */
  const said = (event: Drafted, role: 'SYSTEM' | 'CASE_MGR') => {
    turn(standing, event);
    write(event, role);
    keepClocks(clocks, event, context()).forEach((fact) => write(fact, role));
  };

  const answer = (drafted: readonly Drafted[] | object, role: 'SYSTEM' | 'CASE_MGR') => {
    if (!Array.isArray(drafted)) return drafted;
    spoken += 1;
    (drafted as Drafted[]).forEach((event) => said(event, role));
    return drafted as Drafted[];
  };

  const earliest = () => alarmsOf(clocks).toSorted((one, other) => (one.at < other.at ? -1 : 1))[0];

  /** Time goes on, and every alarm rings at its instant. */
  const until = (instant: string) => {
    for (let alarm = earliest(); alarm && alarm.at <= utc(instant); alarm = earliest()) {
      now = alarm.at > now ? alarm.at : now;
      answer(ring(clocks, alarm, context()), 'SYSTEM');
    }
    now = utc(instant) > now ? utc(instant) : now;
  };

  const happen = (type: string, data: Data, occurredAt: string) => {
    spoken += 1;
    said({ type, data, occurredAt }, 'CASE_MGR');
  };

  return {
    until,
    /** Nobody rings until then. */
    sleep: (instant: string) => void (now = utc(instant)),
    happens(instant: string, type: string, data: Data = {}) {
      until(instant);
      happen(type, data, utc(instant));
    },
    /** Said now, of an instant that lies before. */
    entered: (instant: string, type: string, data: Data = {}) => happen(type, data, utc(instant)),
    asks(instant: string, type: 'PauseClock' | 'ResumeClock' | 'RecomputeClocks' | 'CloseEscalation', data: Data = {}) {
      until(instant);
      const meta = { id: 'c', by: { person: 'p', role: 'CASE_MGR' }, occurredAt: now };
      return answer(decideClocks({ type, data, meta } as never, clocks, context()), 'CASE_MGR');
    },
    rings: (key: string, arm: number) => ring(clocks, { key, arm }, context()),
    published: (newer: Readonly<Record<string, CalendarState>>) => void (known = newer),
    alarms: () => alarmsOf(clocks),
    now: () => now,
    clocks: () => clocks,
    record: (): readonly Recorded[] => record,
    contexts: (): readonly ClockContext[] => contexts,
    calendars: () => known,
    clock: (clockId: string) => clocks.clocks.find((one) => one.clockId === clockId)!,
    facts: (type: string, clockId?: string) =>
      record
        .filter((event) => event.type === type && (clockId === undefined || event.data['clockId'] === clockId))
        .map(({ data, occurredAt }): Data => ({ ...data, occurredAt })),
    /** When each rung of a clock rang or was left out. */
    rungs: (clockId: string, type = 'ReminderIssued') =>
      record
        .filter((event) => event.type === type && event.data['clockId'] === clockId)
        .map(({ data, occurredAt }) => `${String(data['rung'])} ${occurredAt}`),
  };
};

/** How an instant reads on the wall of a zone: `Mon 30 Nov 17:00`. */
export const on =
  (timeZone: string) =>
  (instant: string | null | undefined): string =>
    instant
      ? new Intl.DateTimeFormat('en-GB', {
          timeZone,
          weekday: 'short',
          day: 'numeric',
          month: 'short',
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        })
          .format(Date.parse(instant))
          .replaceAll(',', '')
      : 'never';

export const berlin = on('Europe/Berlin');
