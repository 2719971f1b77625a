import { eventNamed, type DecisionRecord, type EventMeta, type Recorded } from '@connex/domain';
import { joined } from '../joined.js';
import type { List } from '../projector.js';
import { caseEvents, CaseTimeline } from './case-timeline.view.js';

const names: ReadonlySet<string> = new Set(caseEvents.map(({ name }) => name));

/** The file of a case, read aloud: what happened, who did it, why, and on what evidence. */
export const caseTimelineProjector: List<CaseTimeline> = {
  kind: 'list',
  view: 'case-timeline',
  version: 1,
  means: 'Everything that happened in a case, in order.',
  about: 'case',
  row: CaseTimeline,

  rows: (event) => (names.has(event.type) ? { [`${event.stream}.${event.revision}`]: told(event) } : {}),
};

const told = (event: Recorded): CaseTimeline => {
  const { decision, policyVersion } = event.meta;
  const decided = decision ? whyIn(decision) : { why: null, proposedBy: null, policyVersion };
  return joined(happened(event), whoIn(event.meta), decided, saidIn(event));
};

const happened = ({ stream, revision, type, occurredAt, recordedAt, meta }: Recorded) => ({
  stream,
  revision,
  type,
  what: eventNamed(type)?.means ?? type,
  at: occurredAt,
  recordedAt,
  lateReason: meta.lateReason ?? null,
});

const whoIn = ({ by }: EventMeta) => ({
  who: { person: by.person, role: by.role, onBehalfOf: by.onBehalfOf ?? null },
});

const whyIn = ({
  outcome,
  reasonCode,
  reasonText,
  basis,
  alternatives,
  proposedBy,
  policyVersion,
}: DecisionRecord) => ({
  why: { outcome, reasonCode, reasonText, basis: [...basis], alternatives: [...alternatives] },
  proposedBy: proposedBy ?? null,
  policyVersion,
});

/** A proposal holds the words of another command, whose classes are not the proposal's: they stand under its name. */
const saidIn = ({ type, data }: Recorded): Pick<CaseTimeline, 'facts' | 'proposed'> => {
  if (type !== 'ApprovalProposed') return { facts: { [type]: data }, proposed: {} };
  const { data: content, ...proposal } = data;
  return {
    facts: { [type]: proposal },
    proposed: { [String(proposal['command'])]: content as Record<string, unknown> },
  };
};
