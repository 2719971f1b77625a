import type { CaseRow } from '../door/cases.js';
import type { MessageId } from '../words/catalogues.js';

/** The clock whose end was promised to the government in each stage; the others are ours to keep. Source: domain 9.8. */
const promised: Readonly<Record<string, string>> = {
  ENQUIRY: 'C01',
  ELIGIBILITY: 'C03',
  DUE_DILIGENCE: 'C04',
  DECISION: 'C05',
};
/** Until the letter is confirmed, that is what is promised first. */
const confirming = 'C02';

const spokenStages = [
  'ENQUIRY',
  'ELIGIBILITY',
  'BOARD_REVIEW',
  'DUE_DILIGENCE',
  'DECISION',
  'SCOPING',
  'CLOSED',
] as const;
type SpokenStage = (typeof spokenStages)[number];

const spoken = (stage: string): SpokenStage | 'LATER' => spokenStages.find((one) => one === stage) ?? 'LATER';

/** What we are doing, in one sentence; a question that waits for the government comes before the stage. */
export const doing = ({ stage, ball }: CaseRow): MessageId =>
  ball === 'GOVERNMENT' ? 'doing.waiting' : `doing.${spoken(stage)}`;

/** Until when the letter is confirmed, as long as it is not. */
export const confirmBy = ({ nextDue }: Pick<CaseRow, 'nextDue'>): string | undefined =>
  nextDue?.clock === confirming ? nextDue.dueAt : undefined;

export type Promised = { readonly id: MessageId; readonly by: string };

/** Until when we mean to have done it; nothing when that was not promised, waits for somebody, or has gone by. */
export const promiseIn = ({ stage, ball, nextDue }: CaseRow, now: string): Promised | undefined => {
  if (ball !== 'CSU' || !nextDue || nextDue.dueAt <= now) return undefined;
  if (nextDue.clock === confirming) return { id: 'home.confirmBy', by: nextDue.dueAt };
  return nextDue.clock === promised[stage] ? { id: 'home.doneBy', by: nextDue.dueAt } : undefined;
};

export const afterwards = ({ stage, ball }: CaseRow): MessageId =>
  ball === 'GOVERNMENT' ? 'then.waiting' : `then.${spoken(stage)}`;
