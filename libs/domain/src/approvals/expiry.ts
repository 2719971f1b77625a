import type { Alarm, Spoken, Unsaid } from '../grammar/mind.js';
import type { Drafted } from '../grammar/recorded.js';
import { lapsed } from './approvals.decider.js';
import type { Approvals } from './approvals.state.js';

/** What time owes proposals: each lapses when nobody decides it (domain 9.4). */
export const expiriesOf = (all: Approvals): readonly Alarm[] =>
  all
    .filter(({ status }) => status === 'open')
    .map(({ approvalId, expiresAt, arm }) => ({ key: `approval/${approvalId}`, at: expiresAt, arm }));

/** Why time said nothing: what was to ring is not owed any more, or not yet. Nothing when it is due. */
export const whyUnsaid = ({ data }: Spoken, owed: readonly Alarm[], now: string): Unsaid | undefined => {
  const rung = owed.find(({ key, arm }) => key === data['key'] && arm === data['arm']);
  if (!rung) return { unsaid: 'overtaken' };
  return rung.at > now ? { unsaid: 'not-yet' } : undefined;
};

/** Every proposal that has lapsed by now, each at its own instant. */
export const expired = (all: Approvals, now: string): readonly Drafted[] =>
  lapsed(all, now).map((event) => ({ ...event, occurredAt: event.occurredAt ?? now }));
