import { words, type DecisionRecord, type Drafted } from '@connex/domain';
import { caseEvents } from './case-timeline/case-timeline.view.js';
import { birdsIn, canaryOf } from './testing-birds.js';

const at = '2026-11-30T09:12:00.000Z';
const plain: Readonly<Record<string, string>> = { nickname: 'Msasa', clockId: 'C03-1', command: 'SetTrack' };
const instants = 'startsAt dueAt at expiresAt newDueAt oldDueAt detectedAt appealUntil enteredAt occurredAt'.split(' ');
const said = (field: string) => plain[field] ?? (instants.includes(field) ? at : `plain-${field}`);

/** Facts that open something stand first, so that what follows has something to change. */
const openers = ['EnquiryReceived', 'RequestReceived', 'CaseOpened', 'ClockStarted'];
const ordered = [
  ...openers.flatMap((name) => caseEvents.filter((word) => word.name === name)),
  ...caseEvents.filter(({ name }) => !openers.includes(name)),
];
const proposal = words.find(({ name }) => name === 'SetTrack');

/** A decision whose reasons are birds, too. */
export const canaryDecision: DecisionRecord = {
  outcome: 'plain',
  reasonCode: 'PLAIN',
  reasonText: canaryOf('CASE_CONFIDENTIAL'),
  basis: [canaryOf('CASE_CONFIDENTIAL')],
  alternatives: [canaryOf('CASE_CONFIDENTIAL')],
  policyVersion: 'P1',
  decidedBy: 'hanna',
  decidedAt: at,
};

/** Every event that a case can tell, once, with a canary in each confidential field. */
export const canaryStory: readonly Drafted[] = ordered.map(({ name, schema }) => {
  const data = birdsIn(schema, said) as Record<string, unknown>;
  const content = name === 'ApprovalProposed' && proposal ? { data: birdsIn(proposal.schema, said) } : {};
  return { type: name, data: { ...data, ...content }, occurredAt: at, decision: canaryDecision };
});
