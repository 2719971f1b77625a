import { parentPort, workerData } from 'node:worker_threads';
import { openEventLog } from '@connex/event-log';
import { tryOn, type Trial } from './trials.js';

/** A thread of its own for one trial, so that the door stays open meanwhile. It reads, and says one answer. */
const { access, trial } = workerData as { readonly access: Parameters<typeof openEventLog>[0]; readonly trial: Trial };
const log = openEventLog(access);
parentPort?.postMessage(await tryOn(log, trial).finally(() => log.close()));
