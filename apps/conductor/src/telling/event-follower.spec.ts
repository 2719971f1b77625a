import type { Recorded } from '@connex/domain';
import { PoisonedEvent } from '@connex/event-log';
import type { Told } from '@connex/domain/lifecycle';
import { ringAnswers } from '../ringing/ring-answers.js';
import { caseTeller } from './case-teller.js';
import { eventFollower } from './event-follower.js';

const happened = (stream: string, revision: number, type = 'RequestAcknowledged') =>
  ({ stream, revision, type }) as Recorded;
const badMessage = Object.assign(new Error('3 INVALID_ARGUMENT'), { code: 3, details: '', metadata: {} });

const following = ({ fails }: { readonly fails?: unknown } = {}) => {
  const told: string[] = [];
  const answers = ringAnswers();
  const way = {
    tell: async ({ stream }: Told) => {
      told.push(stream);
      if (fails !== undefined && stream === 'case-1') throw fails;
    },
  };
  const log = {
    told: async (stream: string) => ({ stream, revision: 9 }) as Told,
    open: async () => ['case-1', 'case-2', 'case-3'],
  };
  const teller = caseTeller({ log, way, answers, stop: new AbortController().signal });
  const { handle } = eventFollower({ teller, due: async () => ['case-1', 'case-2'] });
  return { told, answers, handle };
};

describe('hearing the log', () => {
  it('tells each case of a batch once, as it stands', async () => {
    const { told, handle } = following();
    await handle([happened('case-1', 4), happened('case-2', 9), happened('person-1', 1), happened('case-1', 5)]);
    expect(told.sort()).toEqual(['case-1', 'case-2']);
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
