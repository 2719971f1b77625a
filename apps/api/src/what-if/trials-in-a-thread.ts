import { Worker } from 'node:worker_threads';
import type { openEventLog } from '@connex/event-log';
import type { WhatIf } from '@connex/insight';
import { problem } from '../problems/problem.js';
import { oneAtATime } from './one-at-a-time.js';
import type { Trial, Trials } from './trials.js';
import type { Answered } from './what-if.worker.js';

type Access = Parameters<typeof openEventLog>[0];

/** Each trial has thirty seconds, those in which it waits for others among them. */
const limits = { mostWaiting: 8, longestMillis: 30_000 };
const heapMegabytes = 512;

/** One trial at a time, in a thread that is kept warm between them; it ends with a trial that has to be given up. */
export const trialsInAThread = (access: Access): Trials & { close(): Promise<void> } => {
  let warm: Worker | undefined;

  const begin = (): Worker => {
    const worker = new Worker(new URL('./what-if.worker.js', import.meta.url), {
      workerData: { access },
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    worker.once('exit', () => {
      if (warm === worker) warm = undefined;
    });
    return worker;
  };

  const work = (trial: Trial, stop: AbortSignal): Promise<WhatIf> => {
    const worker = (warm ??= begin());
    return new Promise<WhatIf>((resolve, reject) => {
      const hear = (answered: Answered) => {
        leave();
        if ('told' in answered) resolve(answered.told);
        else reject(new Error(answered.fault));
      };
      const fail = (fault: Error) => (leave(), reject(fault));
      const gone = () => fail(problem('NOT_READY', { retryAfter: 2 }));
      const end = () => {
        warm = undefined;
        void worker.terminate();
      };
      const leave = () => {
        worker.off('message', hear).off('error', fail).off('exit', gone);
        stop.removeEventListener('abort', end);
      };
      worker.on('message', hear).on('error', fail).on('exit', gone);
      stop.addEventListener('abort', end);
      worker.postMessage(trial);
    });
  };

  return { try: oneAtATime(work, limits), close: async () => void (await warm?.terminate()) };
};
