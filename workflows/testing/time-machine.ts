import { defaultPayloadConverter, fromPayloadsAtIndex, toPayloads } from '@temporalio/common';
import { tsToMs } from '@temporalio/common/lib/time.js';
import type { Told } from '@connex/domain/lifecycle';
import type { Bookmark, TimeActivities } from '../src/follow-case.js';
import { openSandbox, type Job, type Said } from './sandbox.js';

type Alarm = Parameters<TimeActivities['ring']>[0];
type Desk = { ring(alarm: Alarm): Told };
type Run = Awaited<ReturnType<ReturnType<typeof openSandbox>['begin']>>;

const payloads = (...values: unknown[]) => toPayloads(defaultPayloadConverter, ...values) ?? [];
const valueOf = <T>(given: Parameters<typeof fromPayloadsAtIndex>[2]) =>
  fromPayloadsAtIndex<T>(defaultPayloadConverter, 0, given);

/** 1 January 2026, the worker's clock when a play begins. */
export const dayZero = 1_767_225_600_000;

/** Turns the time by hand for bundled workflow code: what the server and the desk do is played here, at once and exactly. */
export const timeMachine = (code: string) => {
  const sandbox = openSandbox(code);
  /** Nothing runs until the case is told something, as by signalWithStart. */
  return { play: (desk: Desk, bookmark: Bookmark = {}) => playOne(sandbox, desk, bookmark) };
};

const playOne = (sandbox: ReturnType<typeof openSandbox>, desk: Desk, first: Bookmark) => {
  let now = dayZero;
  let run: Run | undefined;
  let length = 3;
  let isHeld = false;
  const timers = new Map<number, number>();
  const asked: { seq: number; alarm: Alarm }[] = [];
  const world = { runs: 0, ending: undefined as string | undefined, armed: 0 };

  const begin = async (bookmark: Bookmark, ...jobs: Job[]) => {
    run = await sandbox.begin('supportCase', now);
    world.runs += 1;
    length = 3;
    const initializeWorkflow = { workflowType: 'supportCase', arguments: payloads(bookmark) };
    await activate({ initializeWorkflow }, ...jobs);
  };

  const activate = async (...jobs: Job[]) => {
    length += 3 + jobs.length;
    const said = (await run?.activate(jobs, { now, historyLength: length })) ?? [];
    for (const command of said) await heed(command);
  };

  const heed = async (said: Said) => {
    length += 1;
    if (said.startTimer) {
      world.armed += 1;
      timers.set(Number(said.startTimer.seq), now + tsToMs(said.startTimer.startToFireTimeout));
    }
    if (said.cancelTimer) timers.delete(Number(said.cancelTimer.seq));
    if (said.scheduleLocalActivity) {
      const { seq, arguments: given } = said.scheduleLocalActivity;
      asked.push({ seq: Number(seq), alarm: valueOf<Alarm>(given) });
    }
    if (said.completeWorkflowExecution) {
      world.ending = valueOf<string>([said.completeWorkflowExecution.result ?? {}]);
      await leave();
    }
    if (said.continueAsNewWorkflowExecution) {
      await leave();
      await begin(valueOf<Bookmark>(said.continueAsNewWorkflowExecution.arguments));
    }
    if (said.failWorkflowExecution) throw new Error(JSON.stringify(said.failWorkflowExecution.failure));
  };

  const leave = async () => {
    timers.clear();
    await run?.dispose();
    run = undefined;
  };

  /** The desk answers, unless it is held back. */
  const settle = async () => {
    while (!isHeld && asked.length > 0) {
      const { seq, alarm } = asked.shift()!;
      const [result] = payloads(desk.ring(alarm));
      await activate({ resolveActivity: { seq, isLocal: true, result: { completed: { result: result ?? null } } } });
    }
  };

  return {
    world,
    now: () => now,
    /** The instants, on the worker's clock, at which a timer is armed. */
    timers: () => [...timers.values()],
    async tell(news: Told) {
      const signalWorkflow = { signalName: 'told', input: payloads(news) };
      await (run ? activate({ signalWorkflow }) : begin(first, { signalWorkflow }));
      await settle();
    },
    async pass(milliseconds: number) {
      const until = now + milliseconds;
      for (;;) {
        const [next] = [...timers].sort(([, one], [, other]) => one - other);
        if (!next || next[1] > until) break;
        now = Math.max(now, next[1]);
        timers.delete(next[0]);
        await activate({ fireTimer: { seq: next[0] } });
        await settle();
      }
      now = until;
    },
    /** Temporal loses its database: the run, its timers, everything. The next telling begins a new one. */
    wipe: leave,
    /** While the desk is held back, a ring has no answer yet. */
    async holdBack(meanwhile: () => Promise<void>) {
      isHeld = true;
      await meanwhile();
      isHeld = false;
      await settle();
    },
  };
};
