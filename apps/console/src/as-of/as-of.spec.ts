import { asOfIn, asOfSearchIn, factsAsOf } from './as-of-search.js';

describe('a page as of a moment', () => {
  it('is asked for by an instant with its offset; anything else shows the page as it is now', () => {
    const read = (asOf: unknown, known?: unknown) => asOfIn(asOfSearchIn({ asOf, known }));
    expect(read('2026-11-23T12:00:00+01:00')).toEqual({ asOf: '2026-11-23T11:00:00.000Z', known: 'then' });
    expect(read('2026-11-23T11:00Z', 'now')).toEqual({ asOf: '2026-11-23T11:00:00.000Z', known: 'now' });
    expect(['2026-11-23', '2026-11-23T12:00', '2026-13-40T12:00:00Z', 7, undefined].map((one) => read(one))).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });

  it('tells a late entry only as it is known now', () => {
    const fact = { occurredAt: '2026-11-20T09:00:00.000Z', recordedAt: '2026-11-25T09:00:00.000Z' };
    const asOf = '2026-11-23T11:00:00.000Z';
    expect(factsAsOf([fact], { asOf, known: 'then' })).toEqual([]);
    expect(factsAsOf([fact], { asOf, known: 'now' })).toEqual([fact]);
  });
});
