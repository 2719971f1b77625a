import { parentPort, workerData } from 'node:worker_threads';
import { commandDesk, LogOverloaded, LogUnavailable, openEventLog } from '@connex/event-log';
import type { Heard, Mission } from './policy-thread.js';

/** A desk of its own for one speech about the policy. It gives one answer, and the thread ends. */
const { access, salt, way, speech } = workerData as Mission;
const log = openEventLog(access);
const hear = async (): Promise<Heard> => {
  try {
    return { answer: await commandDesk(log, { salt })[way](speech) };
  } catch (fault) {
    // What the log says of itself does not cross from thread to thread; that it may be asked again, does.
    if (fault instanceof LogOverloaded || fault instanceof LogUnavailable) return { away: fault.retryAfterSeconds };
    throw fault;
  }
};
parentPort?.postMessage(await hear().finally(() => log.close()));
