import { Script } from 'node:vm';
import { TypedSearchAttributes, type SearchAttributes } from '@temporalio/common';
import { msToTs } from '@temporalio/common/lib/time.js';
import { parseWorkflowCode } from '@temporalio/worker/lib/worker.js';
import type { Workflow } from '@temporalio/worker/lib/workflow/interface.js';
import { ReusableVMWorkflowCreator } from '@temporalio/worker/lib/workflow/reusable-vm.js';
import type { WorkflowInfo } from '@temporalio/workflow';

type Completion = NonNullable<Awaited<ReturnType<Workflow['activate']>>['successful']>;

/** One thing that happened to a workflow, and one thing that it asks for. */
export type Job = NonNullable<Parameters<Workflow['activate']>[0]['jobs']>[number];
export type Said = NonNullable<Completion['commands']>[number];
type Moment = { readonly now: number; readonly historyLength: number };

const unasked = (): never => {
  throw new Error('A workflow of ours asks for neither the real time nor chance.');
};

const infoOf = (workflowType: string, runId: string, now: number): WorkflowInfo => ({
  workflowId: 'case-paper',
  runId,
  workflowType,
  searchAttributes: {} as SearchAttributes,
  typedSearchAttributes: new TypedSearchAttributes(),
  firstExecutionRunId: runId,
  originalExecutionRunId: runId,
  taskQueue: 'paper',
  namespace: 'paper',
  startTime: new Date(now),
  runStartTime: new Date(now),
  taskTimeoutMs: 10_000,
  attempt: 1,
  historyLength: 3,
  historySize: 0,
  continueAsNewSuggested: false,
  targetWorkerDeploymentVersionChanged: false,
  unsafe: {
    now: unasked,
    isReplaying: false,
    isReplayingHistoryEvents: false,
    random: { random: unasked, uuid4: unasked, fillRandom: unasked },
  },
});

/**
 * The SDK's own sandbox, without a server: the bundled code runs as it does in a worker, one activation at a time.
 * This stands on the inside of @temporalio/worker 1.24 and may have to be redone with the next.
 */
export const openSandbox = (code: string) => {
  const bundle = parseWorkflowCode(code);
  const script = new Script(bundle.code, { filename: bundle.filename });
  const creator = new ReusableVMWorkflowCreator(script, bundle, 5_000, new Set(['ring']));
  let runs = 0;

  return {
    /** Begins a run. Its `activate` hands in what happened, and answers what the workflow then asks for. */
    async begin(workflowType: string, now: number) {
      const runId = `run-${++runs}`;
      const info = infoOf(workflowType, runId, now);
      const workflow = await creator.createWorkflow({ info, randomnessSeed: [1], now, showStackTraceSources: false });
      return {
        async activate(jobs: readonly Job[], moment: Moment): Promise<readonly Said[]> {
          const { historyLength } = moment;
          const done = await workflow.activate({
            runId,
            timestamp: msToTs(moment.now),
            historyLength,
            jobs: [...jobs],
          });
          if (!done.successful?.commands) throw new Error(`The workflow task failed: ${JSON.stringify(done.failed)}`);
          return done.successful.commands;
        },
        dispose: () => workflow.dispose(),
      };
    },
  };
};
