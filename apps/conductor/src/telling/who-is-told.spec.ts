import type { Recorded } from '@connex/domain';
import { whoIsConcerned } from './who-is-told.js';

const happened = (stream: string, revision: number, type = 'RequestAcknowledged') =>
  ({ stream, revision, type }) as Recorded;

describe('who is told of a batch of events', () => {
  it('is each case once, by its newest revision', () =>
    expect(whoIsConcerned([happened('case-1', 4), happened('case-2', 9), happened('case-1', 5)])).toEqual({
      streams: new Map([
        ['case-1', 5],
        ['case-2', 9],
      ]),
      clock: undefined,
    }));

  it('is nobody for what concerns no case', () =>
    expect(whoIsConcerned([happened('person-1', 2), happened('country-gh', 1)]).streams.size).toBe(0));

  it('is whoever else time waits with: what was proposed about a person or a country', () =>
    expect([...whoIsConcerned([happened('person-1', 2, 'ApprovalProposed')]).streams]).toEqual([['person-1', 2]]));

  it('is whoever is due when the clock moved', () =>
    expect(whoIsConcerned([happened('house', 2, 'ClockMoved')]).clock).toBe('moved'));

  it('is everybody when the clock was let go, whatever it did before', () =>
    expect(whoIsConcerned([happened('house', 2, 'ClockMoved'), happened('house', 3, 'ClockReleased')]).clock).toBe(
      'released',
    ));
});
