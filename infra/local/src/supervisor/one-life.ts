import { setTimeout as sleep } from 'node:timers/promises';
import { begin, end, type Running } from './launch.js';
import type { Part } from './part.js';
import type { Standing } from './standing.js';

type Life = {
  readonly part: Part;
  readonly logFile: string;
  readonly standing: Standing;
  readonly leaving: AbortSignal;
  readonly poll: number;
  readonly before: 'starting' | 'restarting';
  readonly ready: () => void;
};

/** How a process ended, and for how many milliseconds it had been ready; `late` when it never was, in all its time. */
export type LifeEnd = { readonly how: string; readonly readyFor: number; readonly late: boolean };

const inSeconds = (milliseconds: number): number => Math.round(milliseconds / 1_000);

/** Waits until the part is ready, its process has ended, or its time is up: nothing, or why it is not ready. */
const untilReady = async ({ part, poll }: Life, running: Running): Promise<Omit<LifeEnd, 'readyFor'> | undefined> => {
  let ended: string | undefined;
  void running.ended.then((how) => (ended = how));
  const until = performance.now() + part.startLimit;
  let why = 'it was never asked';
  while (performance.now() < until) {
    const readiness = await part.readiness();
    if (ended) return { how: ended, late: false };
    if (readiness.ready) return undefined;
    why = readiness.why;
    await sleep(poll);
  }
  return { how: `it was not ready within ${inSeconds(part.startLimit)} s (${why})`, late: true };
};

/** One process of a part, from its beginning to its end. */
export const liveOnce = async (life: Life): Promise<LifeEnd> => {
  const { part, standing, leaving, ready } = life;
  const launch = await part.launch();
  if (leaving.aborted) return { how: 'it was stopped', readyFor: 0, late: false };

  const running = begin(launch, life.logFile);
  standing.become(life.before, running);
  const failure = await untilReady(life, running);
  if (failure) {
    await end(part, running);
    return { ...failure, readyFor: 0 };
  }
  standing.become('ready', running);
  ready();
  const readySince = performance.now();
  const how = await running.ended;
  return { how, readyFor: performance.now() - readySince, late: false };
};
