import { forecast, seedOf } from './forecast.js';
import { doneBy, leftAfter, survivalOf } from './survival.js';

const ended = (...days: readonly number[]) => days.map((one) => ({ days: one, ended: true }));
const twenty = ended(1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 6, 6, 7, 8, 9, 10, 12);

describe('how long like clocks last', () => {
  it('is the textbook’s product: what still runs counts as lasting at least so long', () => {
    const steps = survivalOf([...ended(6, 6, 6, 7, 10), { days: 6, ended: false }, { days: 9, ended: false }]);
    expect(steps.map(({ days, left }) => [days, Math.round(left * 10_000) / 10_000])).toEqual([
      [6, 0.5714],
      [7, 0.381],
      [10, 0],
    ]);
    expect([leftAfter(steps, 5), doneBy(steps, 0.5, 0)]).toEqual([1, 7]);
  });
});

describe('the forecast of a running clock', () => {
  it('is the share of those that lasted as long which lasted beyond the target', () => {
    const answer = forecast({ usedDays: 3, targetDays: 5 }, twenty, 1);
    expect(answer).toMatchObject({ probabilityOfMiss: expect.closeTo(7 / 14, 9), cases: 20 });
  });

  it('comes with an interval around it, the same for the same seed', () => {
    const ask = (seed: number) => forecast({ usedDays: 3, targetDays: 5 }, twenty, seed);
    const answer = ask(seedOf('case-1.C03-1'));
    expect(ask(seedOf('case-1.C03-1'))).toEqual(answer);
    if ('notEnough' in answer) throw new Error('Twenty are enough.');
    expect(answer.low).toBeLessThan(answer.probabilityOfMiss);
    expect(answer.high).toBeGreaterThan(answer.probabilityOfMiss);
    expect([answer.done.low, answer.done.median, answer.done.high]).toEqual([4, 5, 10]);
  });

  it('is certain beyond the target', () =>
    expect(forecast({ usedDays: 6, targetDays: 5 }, twenty, 1)).toMatchObject({
      probabilityOfMiss: 1,
      low: 1,
      high: 1,
    }));

  it('says that there are not enough cases below ten that came to their end', () => {
    const open = { days: 3, ended: false };
    expect(forecast({ usedDays: 1, targetDays: 5 }, [...ended(1, 2, 3), open, open], 1)).toEqual({ notEnough: 3 });
  });
});
