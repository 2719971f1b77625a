import type { Recorded } from '@connex/domain';
import { effectsOf } from './effects.js';

const fact = (revision: number, commandId: string, type: string, data: Record<string, unknown> = {}) =>
  ({ revision, type, data, meta: { commandId } }) as unknown as Recorded;

describe('what a decision did', () => {
  const events = [
    fact(12, 'before', 'ApprovalProposed'),
    fact(13, 'decide', 'RequestApproved'),
    fact(14, 'decide', 'ClockStopped', { clockId: 'C05-1' }),
    fact(15, 'decide', 'ClockStarted', { clockId: 'C06-1', title: 'SCOPING', dueAt: '2027-01-05T16:00:00.000Z' }),
    fact(16, 'after', 'NoteAdded'),
  ];

  it('is all that was recorded with it, and nothing else', () =>
    expect(effectsOf(events, 13)).toEqual([
      { revision: 13, what: 'Request approved', more: '' },
      { revision: 14, what: 'Clock stopped', more: 'C05-1' },
      { revision: 15, what: 'Clock started', more: 'Scoping, due Tue 5 Jan, 17:00' },
    ]));

  it('is nothing where the decision is not among the events', () => expect(effectsOf(events, 99)).toEqual([]));
});
