import type { Recorded } from '@connex/domain';
import { PoisonedEvent } from '@connex/event-log';
import type { Told } from '@connex/domain/lifecycle';
import { ringAnswers } from '../ringing/ring-answers.js';
import { caseTeller } from './case-teller.js';
import { eventFollower } from './event-follower.js';

const happened = (stream: string, revision: number, type = 'RequestAcknowledged') =>
  ({ stream, revision, type }) as Recorded;
const badMessage = Object.assign(new Error('3 INVALID_ARGUMENT'), { code: 3, details: '', metadata: {} });

const owed: Readonly<Record<string, readonly object[]>> = { 'person-2': [{ key: 'approval/a-1', at: 1, arm: 1 }] };

const following = ({
  fails,
  due = ['case-1', 'case-2'],
}: { readonly fails?: unknown; readonly due?: string[] } = {}) => {
  const told: string[] = [];
  const answers = ringAnswers();
  const way = {
    tell: async ({ stream }: Told) => {
      told.push(stream);
      if (fails !== undefined && stream === 'case-1') throw fails;
    },
  };
  const log = {
    told: async (stream: string) => ({ stream, revision: 9, alarms: owed[stream] ?? [] }) as unknown as Told,
    open: async () => ['case-1', 'case-2', 'case-3'],
  };
  const teller = caseTeller({ log, way, answers, stop: new AbortController().signal });
  const { handle } = eventFollower({ teller, due: async () => due });
  return { told, answers, handle };
};

describe('hearing the log', () => {
  it('tells each case of a batch once, as it stands', async () => {
    const { told, handle } = following();
    await handle([happened('case-1', 4), happened('case-2', 9), happened('person-1', 1), happened('case-1', 5)]);
    expect(told.sort()).toEqual(['case-1', 'case-2']);
  });

  it('tells also what was proposed about a person and what became of it, whoever waits for it', async () => {
    const { told, handle } = following();
    await handle([happened('person-1', 3, 'ApprovalGranted'), happened('person-3', 1, 'RoleGranted')]);
    expect(told).toEqual(['person-1']);
  });

  it('tells a person who is due only while a proposal about them waits', async () => {
    const { told, handle } = following({ due: ['person-1', 'person-2'] });
    await handle([happened('house', 2, 'ClockMoved')]);
    expect(told).toEqual(['person-2']);
  });

  it('does not echo what a ring has told already', async () => {
    const { told, answers, handle } = following();
    await answers.through('case-1', Promise.resolve({ stream: 'case-1', revision: 5 } as Told));
    await handle([happened('case-1', 5), happened('case-2', 9)]);
    expect(told).toEqual(['case-2']);
  });

  it('tells whoever is due when the clock moved, and everybody when it was let go', async () => {
    const { told, handle } = following();
    await handle([happened('house', 2, 'ClockMoved')]);
    expect(told.splice(0).sort()).toEqual(['case-1', 'case-2']);
    await handle([happened('house', 3, 'ClockReleased')]);
    expect(told.sort()).toEqual(['case-1', 'case-2', 'case-3']);
  });

  it('parks a case of which Temporal can never be told', () =>
    expect(following({ fails: badMessage }).handle([happened('case-1', 4)])).rejects.toThrow(PoisonedEvent));

  it('asks again when Temporal is only away', () =>
    expect(following({ fails: new Error('away') }).handle([happened('case-1', 4)])).rejects.toThrow('away'));

  it('goes on hearing the clock when one case cannot be told', async () => {
    const { told, handle } = following({ fails: badMessage });
    await handle([happened('house', 2, 'ClockMoved')]);
    expect(told.sort()).toEqual(['case-1', 'case-2']);
  });
});
