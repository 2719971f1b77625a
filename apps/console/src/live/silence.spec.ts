import { listenForSilence } from './silence.js';

const wait = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

describe('a line that falls silent', () => {
  it('is fresh while it beats, stale after the silence, and fresh once it is heard again', async () => {
    const said: boolean[] = [];
    const silence = listenForSilence((isFresh) => void said.push(isFresh), 60);
    for (let beats = 0; beats < 4; beats += 1) {
      silence.beat();
      await wait(15);
    }
    expect(said).toEqual([true, true, true, true]);
    await wait(120);
    expect(said.at(-1)).toBe(false);
    silence.beat();
    expect(said.at(-1)).toBe(true);
    silence.stop();
    await wait(120);
    expect(said.filter((isFresh) => !isFresh)).toHaveLength(1);
  });

  it('is stale, too, when it was never heard', async () => {
    const said: boolean[] = [];
    listenForSilence((isFresh) => void said.push(isFresh), 10);
    await wait(40);
    expect(said).toEqual([false]);
  });
});
