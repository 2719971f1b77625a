import { Worker } from 'node:worker_threads';
import type { openEventLog } from '@connex/event-log';
import type { WhatIf } from '@connex/insight';
import { problem } from '../problems/problem.js';
import type { Trial, Trials } from './trials.js';

type Access = Parameters<typeof openEventLog>[0];

const longestMillis = 30_000;
const longestSentence =
  'The cases were not told again within thirty seconds, and it was given up. Nothing was written. Try again when the house is quieter.';
const heapMegabytes = 512;

/** One trial at a time, each in a thread of its own that ends with it, after thirty seconds at the latest. */
export const trialsInAThread = (access: Access): Trials & { close(): Promise<void> } => {
  let running: Worker | undefined;

  const work = (trial: Trial): Promise<WhatIf> => {
    const worker = new Worker(new URL('./what-if.worker.js', import.meta.url), {
      workerData: { access, trial },
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    running = worker;
    return new Promise<WhatIf>((resolve, reject) => {
      const patience = setTimeout(
        () => reject(problem('BUSY', { retryAfter: 30, detail: longestSentence })),
        longestMillis,
      );
      const settle = () => clearTimeout(patience);
      worker.once('message', (told: WhatIf) => (settle(), resolve(told)));
      worker.once('error', (fault) => (settle(), reject(fault)));
      worker.once('exit', () => (settle(), reject(problem('NOT_READY', { retryAfter: 2 }))));
    }).finally(async () => {
      await worker.terminate();
      running = undefined;
    });
  };

  return {
    try: (trial) => (running ? Promise.reject(busy()) : work(trial)),
    close: async () => void (await running?.terminate()),
  };
};

/** Somebody else's trial is under way. */
export const busy = () =>
  problem('BUSY', { retryAfter: 5, detail: 'Another what-if is being worked out; ask again in a few seconds.' });
