import { Worker } from 'node:worker_threads';
import type { openEventLog } from '@connex/event-log';
import type { WhatIf } from '@connex/insight';
import { problem } from '../problems/problem.js';
import { oneAtATime } from './one-at-a-time.js';
import type { Trial, Trials } from './trials.js';
import type { Answered } from './what-if.worker.js';

type Access = Parameters<typeof openEventLog>[0];

/** Each trial has fifteen seconds, those in which it waits for others among them: less than a request has at the door. */
const limits = { mostWaiting: 8, longestMillis: 15_000 };
const heapMegabytes = 512;
const beside = new URL('./what-if.worker.js', import.meta.url);

/** One trial at a time, in a thread that is kept warm between them; it ends with a trial that has to be given up. */
export const trialsInAThread = (access: Access, thread = beside): Trials & { close(): Promise<void> } => {
  let warm: Worker | undefined;
  let isClosed = false;

  const begin = (): Worker => {
    const limited = { maxOldGenerationSizeMb: heapMegabytes };
    const worker = new Worker(thread, { workerData: { access }, resourceLimits: limited });
    const forget = () => {
      if (warm === worker) warm = undefined;
    };
    // One that breaks takes no trial any more, and nothing else with it, be it between two trials.
    return worker.on('error', forget).on('exit', forget);
  };

  const work = (trial: Trial, stop: AbortSignal): Promise<WhatIf> => {
    if (isClosed) return Promise.reject(problem('NOT_READY', { retryAfter: 2 }));
    const worker = (warm ??= begin());
    const end = () => {
      warm = undefined;
      void worker.terminate();
    };
    return answerOf(worker, trial, { stop, end });
  };

  /** Who still waits is told to come again; nobody begins a thread that nothing would end. */
  const close = async (): Promise<void> => {
    isClosed = true;
    await warm?.terminate();
  };
  return { try: oneAtATime(work, limits), close };
};

type Ending = { readonly stop: AbortSignal; end(): void };

/** What the thread makes of a trial. It is heard no longer than that takes; whoever has to stop it ends it. */
const answerOf = (worker: Worker, trial: Trial, { stop, end }: Ending): Promise<WhatIf> =>
  new Promise<WhatIf>((resolve, reject) => {
    const hear = (answered: Answered) => {
      leave();
      if ('told' in answered) resolve(answered.told);
      else
        reject(
          'away' in answered
            ? problem(answered.away.code, { retryAfter: answered.away.retryAfter })
            : new Error(answered.fault),
        );
    };
    const fail = (fault: Error) => (leave(), reject(fault));
    const gone = () => fail(problem('NOT_READY', { retryAfter: 2 }));
    const leave = () => {
      worker.off('message', hear).off('error', fail).off('exit', gone);
      stop.removeEventListener('abort', end);
    };
    worker.on('message', hear).on('error', fail).on('exit', gone);
    stop.addEventListener('abort', end);
    worker.postMessage(trial);
  });
