import type { Histogram } from '@connex/insight';
import { spreadDiffers, spreadOf } from './spread.js';

const counts = (is: readonly number[], would: readonly number[]) => ({ is, would });
const nobody = counts([0, 0, 0, 0], [0, 0, 0, 0]);

const histogram: Histogram = {
  edges: [-2, 0, 1],
  clocks: [
    { clock: 'C03', title: 'ELIGIBILITY', ended: counts([0, 1, 2, 3], [1, 2, 2, 1]), running: nobody },
    {
      clock: 'C04',
      title: 'DUE_DILIGENCE',
      ended: counts([0, 0, 0, 4], [0, 0, 0, 4]),
      running: counts([1, 0, 0, 0], [1, 0, 0, 0]),
    },
  ],
};

describe('how far clocks are from their due dates', () => {
  it('is said in words for each distance, late ones first', () =>
    expect(spreadOf(histogram).map(({ words, late }) => [words, late])).toEqual([
      ['more than 2 days late', true],
      ['up to 2 days late', true],
      ['up to a day to spare', false],
      ['a day and more to spare', false],
    ]));

  it('adds up clocks that ended and clocks that run, of one code or of all', () => {
    expect(spreadOf(histogram).map(({ is, would }) => [is, would])).toEqual([
      [1, 2],
      [1, 2],
      [2, 2],
      [7, 5],
    ]);
    expect(spreadOf(histogram, 'C04').map(({ is }) => is)).toEqual([1, 0, 0, 4]);
  });

  it('differs for the clocks that the candidate touches, and no others', () =>
    expect(spreadDiffers(histogram)).toEqual(['C03']));
});
