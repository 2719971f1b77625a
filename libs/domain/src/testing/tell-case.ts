import { clockContext } from '../cases/case-context.js';
import { evolveCase, newCase } from '../cases/support-case.js';
import type { Drafted, Recorded } from '../grammar/recorded.js';
import type { Role } from '../grammar/role.js';
import type { CalendarState } from '../time/calendars/calendar.state.js';
import { alarmsOf, dueNow } from '../time/clocks/alarms.js';
import { keepClocks } from '../time/clocks/clock-keeper.js';
import type { PolicyState } from '../time/policies/policy.state.js';

type Rules = { readonly calendars: Readonly<Record<string, CalendarState>>; readonly policy: PolicyState };

type Place = { readonly revision: number; readonly command: string; readonly now: string; readonly role: Role };

const recordedAs = (event: Drafted, { revision, command, now, role }: Place): Recorded => ({
  ...event,
  ...{ position: revision, stream: 'case-1', revision, id: `e-${revision}`, schemaVersion: 1, recordedAt: now },
  meta: {
    by: { person: 'p', role },
    ...{ commandId: command, correlationId: '', causationId: null, policyVersion: null },
  },
});

const earliest = (alarms: readonly { readonly at: string }[]): string | undefined =>
  alarms.reduce<string | undefined>((first, { at }) => (first !== undefined && first <= at ? first : at), undefined);

const mostRings = 1_000;

/** Tells a case as the house would, from events of any stage: no command asks for the later ones yet. */
export const tellCase = ({ calendars, policy }: Rules) => {
  const record: Recorded[] = [];
  let supportCase = newCase;
  let now = '';
  let spoken = 0;

  const context = ({ type, data, occurredAt }: Drafted) => {
    const stateOf = (stream: string) => (stream === 'policy' ? policy : calendars[stream.replace(/^calendar-/, '')]);
    const meta = { id: `c-${spoken}`, by: { person: 'p', role: 'CASE_MGR' as const }, occurredAt };
    return clockContext({ type, data, meta }, supportCase, { now, idFor: String, secretly: String, stateOf });
  };
  const write = (event: Drafted, role: Role) => {
    const recorded = recordedAs(event, { revision: record.length + 1, command: `c-${spoken}`, now, role });
    record.push(recorded);
    supportCase = evolveCase(supportCase, recorded);
  };

  /** A fact of the case, and what it means for the clocks. */
  const tell = (event: Drafted, role: Role) => {
    write(event, role);
    for (const fact of keepClocks(supportCase.clocks, event, context(event))) write(fact, role);
  };

  /** Time goes on to an instant, and every alarm rings at its own. */
  const until = (instant: string) => {
    for (let rings = 0; rings < mostRings; rings += 1) {
      const next = earliest(alarmsOf(supportCase.clocks));
      if (next === undefined || next > instant) break;
      if (next > now) now = next;
      spoken += 1;
      const ringing = { type: 'RingAlarm', data: {}, occurredAt: now };
      for (const fact of dueNow(supportCase.clocks, context(ringing))) tell(fact, 'SYSTEM');
    }
    now = instant;
  };

  return {
    until,
    happens(instant: string, type: string, data: Drafted['data']) {
      until(instant);
      spoken += 1;
      tell({ type, data, occurredAt: instant }, 'CASE_MGR');
    },
    record: (): readonly Recorded[] => record,
  };
};
