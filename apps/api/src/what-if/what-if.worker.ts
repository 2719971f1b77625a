import { parentPort, workerData } from 'node:worker_threads';
import { openEventLog } from '@connex/event-log';
import type { WhatIf } from '@connex/insight';
import { logAwayIn, type LogAway } from '../problems/log-away.js';
import { tryOn, type Trial } from './trials.js';

/** What came of a trial: its answer, that the log would not say, or what broke. */
export type Answered = { readonly told: WhatIf } | { readonly away: LogAway } | { readonly fault: string };

/** A thread of its own for trials, so that the door stays open meanwhile. It reads, and says one answer to each. */
const { access } = workerData as { readonly access: Parameters<typeof openEventLog>[0] };
const log = openEventLog(access);

const answer = async (trial: Trial): Promise<Answered> => {
  try {
    return { told: await tryOn(log, trial) };
  } catch (fault) {
    const away = logAwayIn(fault);
    return away ? { away } : { fault: String(fault) };
  }
};

parentPort?.on('message', async (trial: Trial) => parentPort?.postMessage(await answer(trial)));
