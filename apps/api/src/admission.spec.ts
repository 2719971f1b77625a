import { admission } from './admission.js';

const later = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

describe('the door when many come at once', () => {
  it('lets so many in, and the next as soon as one has left', async () => {
    const { through, inside } = admission({ atOnce: 2, queueMillis: 1_000 });
    const order: string[] = [];
    const work = (name: string, millis: number) =>
      through(async () => {
        order.push(`${name} in`);
        await later(millis);
        order.push(`${name} out`);
      });
    await Promise.all([work('a', 30), work('b', 60), work('c', 5)]);
    expect(order).toEqual(['a in', 'b in', 'a out', 'c in', 'c out', 'b out']);
    expect(inside()).toBe(0);
  });

  it('sends away whoever waited too long, with 503 and the time to come back', async () => {
    const { through, inside } = admission({ atOnce: 1, queueMillis: 20 });
    const long = through(() => later(100));
    await expect(through(() => later(0))).rejects.toMatchObject({
      problem: { status: 503, code: 'BUSY' },
      retryAfter: 1,
    });
    await long;
    await expect(through(() => Promise.resolve('welcome'))).resolves.toBe('welcome');
    expect(inside()).toBe(0);
  });

  it('keeps the place of nobody whose work broke', async () => {
    const { through, inside } = admission({ atOnce: 1, queueMillis: 20 });
    await expect(through(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(inside()).toBe(0);
  });

  it('does not let the queue grow longer than the house is wide', async () => {
    const { through } = admission({ atOnce: 1, queueMillis: 1_000 });
    const inside = through(() => later(30));
    const waiting = through(() => later(0));
    await expect(through(() => later(0))).rejects.toMatchObject({ problem: { code: 'BUSY' } });
    await Promise.all([inside, waiting]);
  });
});
