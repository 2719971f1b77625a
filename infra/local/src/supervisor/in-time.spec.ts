import { inTime } from './in-time.js';

describe('what is awaited for a time', () => {
  it('is told, or its fault is', async () => {
    expect(await inTime(Promise.resolve(7), 1_000)).toBe(7);
    await expect(inTime(Promise.reject(new Error('gone')), 1_000)).rejects.toThrow('gone');
  });

  it('is given up by a timer that keeps the process, whatever else does not', async () => {
    const never = new Promise<void>(() => undefined);
    await expect(inTime(never, 10)).rejects.toThrow('it did not answer within 0.01 s');
  });
});
