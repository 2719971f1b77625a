import { parentPort, workerData } from 'node:worker_threads';
import { syntheticCase } from './synthetic-cases.js';

/** Tells so many cases, and hands their records over as text, as a log would; whoever reads them never told one. */
const { distinct } = workerData as { readonly distinct: number };
parentPort?.postMessage(JSON.stringify(Array.from({ length: distinct }, (_, seed) => syntheticCase(seed))));
