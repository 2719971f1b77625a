import { stageAfter, stages, type Stage } from '@connex/domain/lifecycle';
import type { WorkingTime } from '@connex/working-time';

type Happened = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredAt: string;
};
type Pause = { readonly from: number; readonly to: number };

/** A stage that the case is in or was in: from when to when, and the net working seconds of it. */
export type StageTime = {
  readonly stage: Stage;
  readonly from: string;
  /** Nothing while the case stands there. */
  readonly to: string | undefined;
  readonly netSeconds: number | undefined;
};

type Visit = { readonly stage: Stage; readonly from: string; readonly to: string | undefined };

/** The stages that a case went through, in their order. */
export const visitsOf = (facts: readonly Happened[]): readonly Visit[] =>
  facts.reduce<readonly Visit[]>((visits, fact) => {
    const before = visits.at(-1);
    const stage = stageAfter(before?.stage ?? 'NEW', fact);
    if (stage === 'NEW' || stage === before?.stage) return visits;
    const left = visits.map((visit) => (visit === before ? { ...visit, to: fact.occurredAt } : visit));
    return [...left, { stage, from: fact.occurredAt, to: undefined }];
  }, []);

type Known = { readonly time: WorkingTime | undefined; readonly now: string; readonly pauses: readonly Pause[] };

/** The net working time of each stage, by the unit's calendar, without what the government held. */
export const stageTimes = (facts: readonly Happened[], { time, now, pauses }: Known): readonly StageTime[] =>
  visitsOf(facts).map(({ stage, from, to }) => ({
    stage,
    from,
    to,
    netSeconds: time?.elapsed(Date.parse(from), Math.max(Date.parse(from), Date.parse(to ?? now)), pauses),
  }));

const onlyWhenVisited: readonly Stage[] = ['ENQUIRY', 'BOARD_REVIEW', 'REFERRAL', 'CLOSED'];

/** The stages that a rail shows: those that were visited, and those that lie ahead on the usual way. */
export const shownStages = (visited: readonly StageTime[]): readonly Stage[] => {
  const seen = new Set(visited.map(({ stage }) => stage));
  const isClosed = seen.has('CLOSED');
  return stages.filter((stage) => seen.has(stage) || (!isClosed && !onlyWhenVisited.includes(stage)));
};
