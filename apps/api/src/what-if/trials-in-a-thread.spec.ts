import { trialsInAThread } from './trials-in-a-thread.js';
import type { Trial } from './trials.js';

/** A thread that answers a trial with the name of its case; the name says what else becomes of it. */
const thread = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ streams: [name] }) => {
      if (name === 'breaks') throw new Error('broken');
      parentPort.postMessage(name === 'away' ? { away: { code: 'BUSY', retryAfter: 7 } } : { told: name });
      if (name === 'breaks later') setTimeout(() => { throw new Error('broken later'); }, 50);
    });`)}`,
);
const trialOn = (name: string) => ({ streams: [name] }) as unknown as Trial;
const access = { databaseUrl: '', role: 'api' };
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 200));

let trials: ReturnType<typeof trialsInAThread>;
beforeEach(() => void (trials = trialsInAThread(access, thread)));
afterEach(() => trials.close());

describe('the thread in which what-ifs are worked out', () => {
  it('harms nobody when it breaks between two of them: the next has another one', async () => {
    expect(await trials.try(trialOn('breaks later'))).toBe('breaks later');
    await aMoment();
    expect(await trials.try(trialOn('next'))).toBe('next');
  });

  it('harms only the one that broke it, and not those who wait', async () => {
    const [broken, next] = await Promise.allSettled([trials.try(trialOn('breaks')), trials.try(trialOn('next'))]);
    expect(broken).toMatchObject({ status: 'rejected', reason: { message: 'broken' } });
    expect(next).toEqual({ status: 'fulfilled', value: 'next' });
  });

  it('says when to come again while the log is away', () =>
    expect(trials.try(trialOn('away'))).rejects.toMatchObject({ problem: { code: 'BUSY' }, retryAfter: 7 }));

  it('is not begun any more once the house stops', async () => {
    await trials.close();
    await expect(trials.try(trialOn('late'))).rejects.toMatchObject({ problem: { code: 'NOT_READY' } });
  });
});
