import type { Drafted } from '../../../grammar/recorded.js';
import { alarmsOf, ring } from '../../clocks/alarms.js';
import type { ClockContext } from '../../clocks/clock-context.js';
import { keepClocks } from '../../clocks/clock-keeper.js';
import { noClocks, type Clocks } from '../../clocks/clock.state.js';
import { evolveClocks } from '../../clocks/evolve-clocks.js';
import { instantOf, later, millisecondsOf } from '../../instants.js';
import type { Calendars } from '../../clocks/keeper/calendar-of.js';
import type { PolicyCase } from '../policy-case.document.js';
import type { PolicyDocument } from '../policy.document.js';
import { calendarsOfCase } from './case-calendars.js';
import { afterEvent, ballIn, untouched, type Standing } from './case-standing.js';

/** What came of a case: its facts in their order, its clocks, when it ended, and the calendars by which it counted. */
export type Ran = {
  readonly facts: readonly Drafted[];
  readonly clocks: Clocks;
  readonly endedAt: string;
  readonly calendars: Calendars;
};

type Told = { readonly standing: Standing; readonly clocks: Clocks; readonly facts: readonly Drafted[] };
type Place = Pick<ClockContext, 'governmentCalendar' | 'calendars'> & { readonly policy: PolicyDocument };

const utc = (instant: string): string => instantOf(millisecondsOf(instant));

/** More alarms than any case rings; beyond it a ladder goes on for ever. */
const mostAlarms = 5_000;

const contextOf = ({ standing }: Told, now: string, { policy, ...place }: Place): ClockContext => ({
  now,
  ball: ballIn(standing),
  track: standing.track,
  overlays: standing.overlays,
  closed: standing.closed,
  ...place,
  policy: { versions: [policy] },
});

const after = ({ standing, clocks, facts }: Told, event: Drafted): Told => ({
  standing: afterEvent(standing, event),
  clocks: evolveClocks(clocks, { ...event, revision: facts.length + 1 }),
  facts: [...facts, event],
});

/** What people say or time says, and what it means for the clocks. */
const tell = (told: Told, event: Drafted, now: string, place: Place): Told => {
  const heard = after(told, event);
  const kept = keepClocks(heard.clocks, event, contextOf(heard, now, place));
  return kept.reduce((past, fact) => after(past, fact), heard);
};

/** Time passes, and every alarm on the way rings at its instant. */
const passTo = (until: string, from: Told, place: Place): Told => {
  let told = from;
  for (let rung = 0; rung < mostAlarms; rung++) {
    const [next] = alarmsOf(told.clocks).toSorted((one, other) => (one.at < other.at ? -1 : 1));
    if (!next || next.at > until) break;
    const answer = ring(told.clocks, next, contextOf(told, next.at, place));
    if ('unsaid' in answer) break;
    told = answer.reduce((past, event) => tell(past, event, next.at, place), told);
  }
  return told;
};

const beginning = ({ track = 'STANDARD' }: PolicyCase): Told => ({
  standing: untouched(track),
  clocks: noClocks,
  facts: [],
});

/** Tells a case of a policy to the real clock keeper: time rings on the way, as it would in the house. */
export const runCase = (one: PolicyCase, policy: PolicyDocument, house: Calendars): Ran => {
  const calendars = calendarsOfCase(one, house);
  const place = { policy, calendars, governmentCalendar: `GOV-${one.country ?? ''}` };
  const told = one.given.reduce((past, { at, event, data = {} }) => {
    const occurredAt = utc(at);
    return tell(passTo(occurredAt, past, place), { type: event, data, occurredAt }, occurredAt, place);
  }, beginning(one));
  const lastAt = utc(one.given.at(-1)?.at ?? '');
  const endedAt = one.until === undefined ? lastAt : later(utc(one.until), lastAt);
  const { facts, clocks } = passTo(endedAt, told, place);
  return { facts, clocks, endedAt, calendars };
};
