import { figureLine, quantile } from './figure.js';

describe('the figures of a benchmark', () => {
  it('say what was measured and what it should be', () =>
    expect(figureLine({ id: 'P1', name: 'append', value: 0.714, unit: 'x', goal: { atLeast: 0.7 } })).toBe(
      'P1 append 0.71x goal >=0.7x',
    ));

  it('say plainly when one falls short', () =>
    expect(figureLine({ id: 'S1', name: 'start', value: 16.2, unit: ' s', goal: { atMost: 15 } })).toBe(
      'S1 start 16.20 s goal <=15 s SHORT',
    ));

  it('say when a figure could not be taken here', () =>
    expect(
      figureLine({ id: 'P4', name: 'limit', value: null, unit: 'x', goal: { atLeast: 1 }, note: 'no pgbench on PATH' }),
    ).toBe('P4 limit not measured goal >=1x (no pgbench on PATH)'));

  it('take a quantile of an unsorted sample', () => expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3));
});
