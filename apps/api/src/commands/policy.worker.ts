import { parentPort, workerData } from 'node:worker_threads';
import { commandDesk, openEventLog } from '@connex/event-log';
import { logAwayIn } from '../problems/log-away.js';
import type { Heard, Mission } from './policy-thread.js';

/** A desk of its own for one speech about the policy. It gives one answer, and the thread ends. */
const { access, salt, way, speech } = workerData as Mission;
const log = openEventLog(access);
const hear = async (): Promise<Heard> => {
  try {
    return { answer: await commandDesk(log, { salt })[way](speech) };
  } catch (fault) {
    const away = logAwayIn(fault);
    if (away) return { away };
    throw fault;
  }
};
parentPort?.postMessage(await hear().finally(() => log.close()));
