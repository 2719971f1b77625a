import type { Told } from '@connex/domain/lifecycle';
import { ringAnswers } from './ring-answers.js';

const at = (revision: number) => ({ stream: 'case-1', revision }) as Told;

describe('what a ring has told already', () => {
  it('is not told again by the log', async () => {
    const answers = ringAnswers();
    await answers.through('case-1', Promise.resolve(at(7)));
    expect(await answers.told('case-1', 7)).toBe(true);
  });

  it('is told when the log knows more than the ring did', async () => {
    const answers = ringAnswers();
    await answers.through('case-1', Promise.resolve(at(7)));
    expect(await answers.told('case-1', 8)).toBe(false);
    expect(await answers.told('case-2', 1)).toBe(false);
  });

  it('is waited for while the desk still answers', async () => {
    const answers = ringAnswers();
    let answer = (_: Told): void => undefined;
    const ringing = answers.through('case-1', new Promise<Told>((resolve) => (answer = resolve)));
    const asked = answers.told('case-1', 7);
    answer(at(7));
    expect([await asked, (await ringing).revision]).toEqual([true, 7]);
  });

  it('is nothing when the ring failed', async () => {
    const answers = ringAnswers();
    await expect(answers.through('case-1', Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await answers.told('case-1', 1)).toBe(false);
  });
});
