import { NativeConnection, Worker } from '@temporalio/worker';
import type { TimeActivities } from '@connex/workflows';
import type { HouseLog } from '../boot/house-log.js';
import { pause } from '../patience/pause.js';
import type { Where } from './way-to-temporal.js';

/** The bundled workflow code, or where it stands. */
export type WorkflowBundle = { readonly code: string } | { readonly codePath: string };

type Needs = {
  readonly where: Where;
  readonly activities: TimeActivities;
  readonly bundle: WorkflowBundle;
  readonly buildId: string;
  readonly log: HouseLog;
};

const restMilliseconds = 1_000;
const deploymentName = 'connex-conductor';

const openWorker = async ({ where, activities, bundle, buildId }: Needs) => {
  const connection = await NativeConnection.connect({ address: where.address });
  try {
    const worker = await Worker.create({
      connection,
      namespace: where.namespace,
      taskQueue: where.taskQueue,
      workflowBundle: bundle,
      activities,
      enableNonLocalActivities: false,
      workerDeploymentOptions: { version: { deploymentName, buildId }, useWorkerVersioning: false },
      shutdownGraceTime: '3 seconds',
      shutdownForceTime: '6 seconds',
    });
    return { worker, connection };
  } catch (fault) {
    await connection.close();
    throw fault;
  }
};

/**
 * Keeps a worker at work until it is stopped. While Temporal is away it polls on by itself; should it end for any other
 * reason, another takes its place.
 */
export const keepWorking = (needs: Needs) => {
  const stop = new AbortController();
  let worker: Worker | undefined;

  const work = async () => {
    const opened = await openWorker(needs);
    worker = opened.worker;
    try {
      if (!stop.signal.aborted) await worker.run();
    } finally {
      worker = undefined;
      await opened.connection.close();
    }
  };
  const keep = async () => {
    while (!stop.signal.aborted) {
      await work().catch((fault: unknown) => needs.log.fault(fault));
      await pause(restMilliseconds, stop.signal);
    }
  };
  const kept = keep();

  return {
    isAtWork: () => worker?.getState() === 'RUNNING',
    /** Ends what is in hand within seconds; the rest waits for the next worker. */
    async stop() {
      stop.abort();
      if (worker?.getState() === 'RUNNING') worker.shutdown();
      await kept;
    },
  };
};

export type KeptWorker = ReturnType<typeof keepWorking>;
