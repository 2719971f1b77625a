import { setTimeout } from 'node:timers/promises';
import { keepDoing } from './keep-doing.js';

describe('what is done again and again', () => {
  it('is not begun twice, goes on after a fault, and is waited for when it stops', async () => {
    const faults: unknown[] = [];
    let begun = 0;
    let atOnce = 0;
    let mostAtOnce = 0;
    const work = async () => {
      begun++;
      mostAtOnce = Math.max(mostAtOnce, ++atOnce);
      await setTimeout(20);
      atOnce--;
      throw new Error(`round ${begun}`);
    };

    const kept = keepDoing(5, work, { fault: (fault) => void faults.push(fault) });
    while (begun < 3) await setTimeout(5);
    await kept.stop();

    expect({ mostAtOnce, atOnce }).toEqual({ mostAtOnce: 1, atOnce: 0 });
    expect(faults).toHaveLength(begun);
    const then = begun;
    await setTimeout(40);
    expect(begun).toBe(then);
  });
});
