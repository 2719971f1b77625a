import { parentPort, workerData } from 'node:worker_threads';
import { LogOverloaded, LogUnavailable, openEventLog } from '@connex/event-log';
import type { WhatIf } from '@connex/insight';
import { tryOn, type Trial } from './trials.js';

/** What came of a trial: its answer, after how many seconds the log may be asked again, or what broke. */
export type Answered = { readonly told: WhatIf } | { readonly away: number } | { readonly fault: string };

/** A thread of its own for trials, so that the door stays open meanwhile. It reads, and says one answer to each. */
const { access } = workerData as { readonly access: Parameters<typeof openEventLog>[0] };
const log = openEventLog(access);

const answer = async (trial: Trial): Promise<Answered> => {
  try {
    return { told: await tryOn(log, trial) };
  } catch (fault) {
    if (fault instanceof LogOverloaded || fault instanceof LogUnavailable) return { away: fault.retryAfterSeconds };
    return { fault: String(fault) };
  }
};

parentPort?.on('message', async (trial: Trial) => parentPort?.postMessage(await answer(trial)));
