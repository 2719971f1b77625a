import type { CaseRow } from '../door/cases.js';
import type { MessageId } from '../words/catalogues.js';

/** The clocks whose end was promised to the government; the others are ours to keep. Source: domain 9.8, ux test 8. */
const promised = ['C01', 'C02', 'C03', 'C04', 'C05'];

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

/** Until when we mean to have done it; nothing when that was not promised, waits for somebody, or has gone by. */
export const doneBy = ({ ball, nextDue }: CaseRow, now: string): string | undefined =>
  ball === 'CSU' && nextDue && promised.includes(nextDue.clock) && nextDue.dueAt > now ? nextDue.dueAt : undefined;

export const afterwards = ({ stage, ball }: CaseRow): MessageId =>
  ball === 'GOVERNMENT' ? 'then.waiting' : `then.${spoken(stage)}`;
