import { problem } from '../problems/problem.js';

type Limits = { readonly mostWaiting: number; readonly longestMillis: number };
type Asked<Trial, Told> = {
  readonly trial: Trial;
  readonly patience: NodeJS.Timeout;
  resolve(told: Told): void;
  reject(fault: unknown): void;
};

/** Works out one trial. It is to give up as soon as the signal says so. */
export type Work<Trial, Told> = (trial: Trial, stop: AbortSignal) => Promise<Told>;

/**
 * One trial is worked out at a time, the others wait their turn, in the order in which they were asked. Whoever finds
 * so many waiting is told to come again, and so is whoever has no answer within the time, waiting or not. Whoever has gone away leaves the place to the next.
 */
export const oneAtATime = <Trial, Told>(work: Work<Trial, Told>, { mostWaiting, longestMillis }: Limits) => {
  const waiting: Asked<Trial, Told>[] = [];
  let under: { readonly asked: Asked<Trial, Told>; readonly stop: AbortController } | undefined;

  const giveUp = (asked: Asked<Trial, Told>, why: unknown): void => {
    clearTimeout(asked.patience);
    const place = waiting.indexOf(asked);
    if (place >= 0) waiting.splice(place, 1);
    else if (under?.asked === asked) under.stop.abort();
    asked.reject(why);
  };

  const next = async (): Promise<void> => {
    const asked = under ? undefined : waiting.shift();
    if (!asked) return;
    const stop = new AbortController();
    under = { asked, stop };
    await work(asked.trial, stop.signal).then(asked.resolve, asked.reject);
    clearTimeout(asked.patience);
    under = undefined;
    void next();
  };

  return (trial: Trial, gone?: AbortSignal): Promise<Told> => {
    if (gone?.aborted) return Promise.reject(gone.reason as Error);
    if (under && waiting.length >= mostWaiting) return Promise.reject(tooMany());
    return new Promise((resolve, reject) => {
      const asked = { trial, resolve, reject, patience: setTimeout(() => giveUp(asked, tooLong()), longestMillis) };
      gone?.addEventListener('abort', () => giveUp(asked, gone.reason), { once: true });
      waiting.push(asked);
      void next();
    });
  };
};

const tooMany = () =>
  problem('BUSY', { retryAfter: 10, detail: 'Many what-ifs are waiting to be worked out; ask again in ten seconds.' });

const tooLong = () =>
  problem('BUSY', {
    retryAfter: 30,
    detail: 'The what-if was not worked out in time, and was given up. Nothing was written. Try again in a moment.',
  });
