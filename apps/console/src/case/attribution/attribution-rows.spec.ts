import { holders, type Attribution, type Holder } from '@connex/insight';
import { rowsOf, segmentsOf, ticksOf } from './attribution-rows.js';

const by = { id: 'e', revision: 1, type: 'RequestReceived' };
const stretch = (from: string, to: string, holder: Holder) => ({
  from,
  to,
  holder,
  by,
  seconds: (Date.parse(to) - Date.parse(from)) / 1_000,
});
const stretches = [
  stretch('2026-11-30T08:00:00.000Z', '2026-11-30T16:00:30.000Z', 'UNIT'),
  stretch('2026-11-30T16:00:30.000Z', '2026-12-01T08:00:00.000Z', 'CLOSED'),
  stretch('2026-12-01T08:00:00.000Z', '2026-12-01T12:00:15.000Z', 'GOVERNMENT'),
];
const totals = Object.fromEntries(
  holders.map((one) => [
    one,
    stretches.filter(({ holder }) => holder === one).reduce((sum, { seconds }) => sum + seconds, 0),
  ]),
) as Record<Holder, number>;
const told: Attribution = { from: stretches[0]!.from, to: stretches.at(-1)!.to, stretches, totals };

describe('whose time it was', () => {
  it('adds up to the minute, whoever held it', () => {
    const rows = rowsOf(told);
    expect(rows.map(({ holder }) => holder)).toEqual(['UNIT', 'GOVERNMENT', 'CLOSED']);
    expect(rows.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(28 * 60);
  });

  it('covers the bar from end to end', () => {
    const segments = segmentsOf(told);
    expect(segments[0]!.from).toBe(0);
    expect(segments.at(-1)!.from + segments.at(-1)!.width).toBeCloseTo(100, 9);
    expect(segments.map(({ kind }) => kind)).toEqual(['counted', 'shut', 'held']);
  });

  it('names a day below the bar, however short the wait was', () => expect(ticksOf(told)).toHaveLength(1));
});
