import { eventNamed } from '@connex/domain';
import { dataBytes, eventsAfter, longestCase, metaBytes } from './case-events.js';

describe('the events that every store is given', () => {
  const events = eventsAfter(0, longestCase);
  const sizes = (pick: 'data' | 'meta') =>
    new Set(events.map((event) => Buffer.byteLength(JSON.stringify(event[pick]))));

  it('have 467 bytes of data and 123 bytes of meta, each', () => {
    expect(events).toHaveLength(longestCase);
    expect([...sizes('data')]).toEqual([dataBytes]);
    expect([...sizes('meta')]).toEqual([metaBytes]);
  });

  it('are events that the house knows', () => expect(events.filter(({ type }) => !eventNamed(type))).toEqual([]));
});
