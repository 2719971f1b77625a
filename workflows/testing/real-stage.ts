import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, makeTelemetryFilterString, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { Told } from '@connex/domain/lifecycle';
import type { Bookmark, TimeActivities } from '../src/follow-case.js';
import type { supportCase } from '../src/support-case.workflow.js';

type Stage = {
  readonly address: string;
  readonly namespace?: string;
  readonly code: string;
  /** Unique to whoever plays, so that plays beside each other do not meet. */
  readonly taskQueue: string;
  readonly desk: { ring(alarm: Parameters<TimeActivities['ring']>[0]): Told | Promise<Told> };
};

/** The machine's clock in whole epoch milliseconds: what a real worker sees, for houses on paper that run beside it. */
export const machineNow = () => Math.floor(performance.timeOrigin + performance.now());

export const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Asks until the answer is yes; a fault after a minute that names what was waited for. */
export const eventually = async (what: string, isSo: () => boolean | Promise<boolean>, seconds = 60) => {
  for (const began = performance.now(); !(await isSo()); await pause(25)) {
    if (performance.now() - began > seconds * 1_000) throw new Error(`Waited ${seconds} s in vain: ${what}.`);
  }
};

let isQuiet = false;
/** Only faults are worth a line in a test. */
export const beQuiet = () => {
  if (isQuiet) return;
  const logging = { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }), forward: {} };
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging }, shutdownSignals: [] });
  isQuiet = true;
};

/** A real Temporal server and a worker of ours, with a desk on paper: for what only the real parts can show. */
export const openStage = async ({ address, namespace = 'connex', code, taskQueue, desk }: Stage) => {
  beQuiet();
  const identity = 'rehearsal';
  const [native, connection] = await Promise.all([
    NativeConnection.connect({ address }),
    Connection.connect({ address }),
  ]);
  const client = new Client({ connection, namespace, identity });
  const version = { deploymentName: 'rehearsal', buildId: 'rehearsal' };

  const startWorker = async () => {
    const worker = await Worker.create({
      connection: native,
      namespace,
      taskQueue,
      identity,
      workflowBundle: { code },
      activities: { ring: async (alarm: Parameters<TimeActivities['ring']>[0]) => desk.ring(alarm) },
      workerDeploymentOptions: { version, useWorkerVersioning: false },
    });
    const running = worker.run();
    return async () => {
      worker.shutdown();
      await running;
    };
  };
  let stopWorker = await startWorker();

  return {
    client,
    async tell(news: Told, bookmark: Bookmark = {}, workflowId = news.stream) {
      return client.workflow.signalWithStart<typeof supportCase, [Told]>('supportCase', {
        workflowId,
        taskQueue,
        args: [bookmark],
        signal: 'told',
        signalArgs: [news],
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        workflowIdConflictPolicy: 'USE_EXISTING',
      });
    },
    /** The worker goes away, and comes back after `meanwhile` without a memory. */
    async withoutWorker(meanwhile: () => Promise<void>) {
      await stopWorker();
      await meanwhile();
      stopWorker = await startWorker();
    },
    async close() {
      await stopWorker();
      await connection.close();
      await native.close();
    },
  };
};
