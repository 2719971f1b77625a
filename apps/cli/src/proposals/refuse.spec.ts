import type { DoorClient } from '../door/door-client.js';
import type { Matter } from './decide.js';
import { refuseOpen } from './refuse.js';

type Spoken = readonly [command: string, speech: { readonly stream?: string; readonly data: unknown }];

const proposed = (approvalId: string) => ({
  type: 'ApprovalProposed',
  occurredAt: '2026-11-26T09:00:00.000Z',
  data: { approvalId, command: 'PublishCalendarVersion', proposer: 'intake', expiresAt: '2026-12-03T16:00:00.000Z' },
});
const published = { type: 'CalendarVersionPublished', occurredAt: '2026-11-26T10:00:00.000Z', data: {} };

const heardOf = (events: readonly object[]) => {
  const spoken: Spoken[] = [];
  const door = {
    stream: () => Promise.resolve({ ok: true, body: { events } }),
    speak: (...said: Spoken) => {
      spoken.push(said);
      return Promise.resolve({ ok: true, body: { events: [] } });
    },
  } as unknown as DoorClient;
  const matter: Matter = { door, stream: 'calendar-GOV-ZM', about: 'the calendar GOV-ZM', given: {} };
  return { matter, spoken };
};
const reason = 'The gazette took the day back again.';

describe('a proposal that is refused at a terminal', () => {
  it('is the only one that lies open, also when it is overtaken, and is refused with the reason', async () => {
    const { matter, spoken } = heardOf([proposed('a'), published]);
    await refuseOpen(matter, { reason });
    expect(spoken).toMatchObject([
      ['RefuseApproval', { stream: 'calendar-GOV-ZM', data: { approvalId: 'a', reasonText: reason } }],
    ]);
  });

  it('is named where several lie open: none of them is refused silently', async () => {
    const { matter, spoken } = heardOf([proposed('a'), proposed('b')]);
    await expect(refuseOpen(matter, { reason })).rejects.toThrow(/^2 proposals wait for a decision/);
    await refuseOpen(matter, { proposal: 'b', reason });
    expect(spoken.map(([, { data }]) => data)).toEqual([{ approvalId: 'b', reasonText: reason }]);
  });
});
