import { fairShare } from './fair-share.js';

const never = new Promise<never>(() => undefined);

describe('what one person may have under way', () => {
  it('is so much, whatever the others have', async () => {
    const { through } = fairShare(2);
    void through('ana', () => never);
    void through('ana', () => never);
    await expect(through('ana', () => Promise.resolve())).rejects.toMatchObject({
      problem: { status: 429, code: 'TOO_MANY' },
      retryAfter: 5,
    });
    await expect(through('ben', () => Promise.resolve('taken'))).resolves.toBe('taken');
  });

  it('is free again as soon as it is done, or broke', async () => {
    const { through } = fairShare(1);
    await through('ana', () => Promise.resolve());
    await expect(through('ana', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(through('ana', () => Promise.resolve('taken'))).resolves.toBe('taken');
  });
});
