import { compared, inRounds, median, overRounds, ratios, rounds } from './rounds.js';

const silent = () => undefined;

describe('what the rounds of a benchmark come to', () => {
  it('is the middle of an odd number of rounds, and between the two middles of an even one', () => {
    expect(median([5, 1, 4, 2, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNaN();
  });

  it('is a ratio of each round by itself, so that a slow hour slows both', () =>
    expect(ratios([10, 2, 30], [5, 1, 10])).toEqual([2, 2, 3]));

  it('is the median of the ratios, not the ratio of the medians', () => {
    const { value, note } = compared([10, 200, 60], [5, 400, 20], { unit: '/s', note: 'peer 1.0' });
    expect(value).toBe(2);
    expect(note).toBe('median of 3 rounds, 0.50 to 3.00; 60.00/s to 20.00/s; peer 1.0');
  });

  it('is refused for contenders that were not measured in the same rounds', () =>
    expect(() => ratios([1, 2], [1])).toThrow('same rounds'));

  it('says how far the rounds lay apart', () =>
    expect(overRounds([2_500, 1, 3], 'as spoken')).toEqual({
      value: 3,
      note: 'median of 3 rounds, 1.00 to 2,500; as spoken',
    }));

  it('comes from rounds in which everybody has a turn, there and back', async () => {
    const turns: string[] = [];
    const contender = (name: string) => async () => turns.push(name);
    const samples = await inRounds({ a: contender('a'), b: contender('b') }, silent);
    expect(turns.slice(0, 4)).toEqual(['a', 'b', 'b', 'a']);
    expect(samples.a).toHaveLength(rounds);
    expect(samples.b).toHaveLength(rounds);
  });
});
