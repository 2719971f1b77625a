import { histogramOf } from './histogram.js';
import { loadOf } from './load.js';
import { owedBy, type Outcome } from './outcome.js';

const now = '2026-12-09T11:00:00.000Z';
const clock = (more: Partial<Outcome>): Outcome => ({
  ...{ clockId: 'C03-1', clock: 'C03', title: 'ELIGIBILITY', owner: 'INTAKE', status: 'running' as const },
  dueAt: '2026-12-11T16:00:00.000Z',
  ...more,
});
const figures = (is: Outcome, would: Outcome) => {
  const [histogram, load] = [histogramOf(), loadOf(now)];
  for (const figure of [histogram, load]) {
    const [owed, otherwise] = [is, would].map((outcome) => owedBy(outcome, Date.parse(now)));
    if (owed) figure.add(owed, 'is');
    if (otherwise) figure.add(otherwise, 'would');
  }
  return { histogram: histogram.result(), load: load.result() };
};
const places = (counts: readonly number[]) => counts.flatMap((count, index) => (count > 0 ? [index] : []));

describe('how far clocks are from their due instants', () => {
  it('counts a running clock by the days that are left, and one that would be late below zero', () => {
    const { histogram } = figures(clock({}), clock({ dueAt: '2026-12-07T16:00:00.000Z' }));
    const [{ running, ended }] = histogram.clocks as [(typeof histogram.clocks)[number]];
    expect(histogram.edges[places(running.is)[0]! - 1]).toBe(2);
    expect(histogram.edges[places(running.would)[0]!]).toBe(-1);
    expect(places(ended.is)).toEqual([]);
  });

  it('counts one that ended as of its end, and due exactly then as in time', () => {
    const at = '2026-12-08T16:00:00.000Z';
    const ended = clock({ status: 'stopped', met: true, dueAt: at, until: at });
    const { histogram } = figures(ended, ended);
    expect(histogram.edges[places(histogram.clocks[0]!.ended.is)[0]! - 1]).toBe(0);
  });

  it('leaves out what has no due instant, and what was cancelled', () =>
    expect(figures(clock({ dueAt: null }), clock({ status: 'cancelled', until: now })).histogram.clocks).toEqual([]));
});

describe('who owes what by when', () => {
  it('counts due instants by their week, half a year either side of now', () => {
    const { load } = figures(clock({}), clock({ dueAt: '2026-12-14T00:00:00.000Z' }));
    expect(load.weeks).toHaveLength(53);
    const [{ owner, due }] = load.owners as [(typeof load.owners)[number]];
    expect(owner).toBe('INTAKE');
    expect(places(due.is).map((place) => load.weeks[place])).toEqual(['2026-12-07']);
    expect(places(due.would).map((place) => load.weeks[place])).toEqual(['2026-12-14']);
  });

  it('counts what was missed, and what is late by now', () => {
    const missed = clock({ status: 'stopped', met: false, until: '2026-12-11T16:00:01.000Z' });
    expect(figures(missed, clock({ dueAt: '2026-12-01T16:00:00.000Z' })).load.owners[0]!.missed).toEqual({
      is: 1,
      would: 1,
    });
    expect(figures(clock({}), clock({ met: true, status: 'stopped', until: now })).load.owners[0]!.missed).toEqual({
      is: 0,
      would: 0,
    });
  });
});
