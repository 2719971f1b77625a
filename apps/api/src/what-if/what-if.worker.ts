import { parentPort, workerData } from 'node:worker_threads';
import { openEventLog } from '@connex/event-log';
import type { WhatIf } from '@connex/insight';
import { tryOn, type Trial } from './trials.js';

/** What came of a trial: its answer, or what broke. */
export type Answered = { readonly told: WhatIf } | { readonly fault: string };

/** A thread of its own for trials, so that the door stays open meanwhile. It reads, and says one answer to each. */
const { access } = workerData as { readonly access: Parameters<typeof openEventLog>[0] };
const log = openEventLog(access);

const answer = async (trial: Trial): Promise<Answered> => {
  try {
    return { told: await tryOn(log, trial) };
  } catch (fault) {
    return { fault: String(fault) };
  }
};

parentPort?.on('message', async (trial: Trial) => parentPort?.postMessage(await answer(trial)));
