import { knownHeads } from './known-heads.js';

const nap = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the lag of a reader', () => {
  it('is nothing when every event has had its effect', () => {
    const heads = knownHeads();
    expect(heads.lagSeconds(0)).toBe(0);
    heads.note(7);
    expect(heads.lagSeconds(7)).toBe(0);
  });

  it('is the age of the oldest event that had none, since the reader first knew of it', async () => {
    const heads = knownHeads();
    heads.note(5);
    await nap(40);
    heads.note(9);
    expect(heads.lagSeconds(3)).toBeGreaterThan(0.03);
    expect(heads.lagSeconds(5)).toBeLessThan(0.03);
  });

  it('does not grow younger when the same end is seen again', async () => {
    const heads = knownHeads();
    heads.note(5);
    await nap(40);
    expect(heads.note(5)).toBe(false);
    expect(heads.lagSeconds(4)).toBeGreaterThan(0.03);
  });

  it('remembers the oldest even when it cannot remember all', async () => {
    const heads = knownHeads();
    heads.note(1);
    await nap(40);
    for (let position = 2; position < 6_000; position++) heads.note(position);
    expect(heads.head()).toBe(5_999);
    expect(heads.lagSeconds(0)).toBeGreaterThan(0.03);
    heads.forget(5_999);
    expect(heads.lagSeconds(0)).toBe(0);
  });
});
