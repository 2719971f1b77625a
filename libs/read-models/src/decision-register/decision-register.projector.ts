import { eventNamed, type Recorded } from '@connex/domain';
import type { Fold } from '../projector.js';
import { DecisionRow } from './decision-register.view.js';

type Decided = { readonly commandId: string; readonly row: Omit<DecisionRow, 'nickname'> };
type Register = { readonly nickname: string | null; readonly decided: readonly Decided[] };

/** Every decision of the house: who proposed, who decided, why, on what evidence, under which policy. */
export const decisionRegisterProjector: Fold<DecisionRow, Register> = {
  kind: 'fold',
  view: 'decision-register',
  version: 1,
  means: 'Who proposed, who decided, why, on what evidence, and under which policy.',
  row: DecisionRow,
  initial: { nickname: null, decided: [] },

  evolve(register, event) {
    const named = nicknameIn(event);
    const known = named === undefined ? register : { ...register, nickname: named };
    const row = rowOf(event);
    if (!row) return known;
    return { ...known, decided: [...known.decided, { commandId: event.meta.commandId, row }] };
  },

  show: ({ nickname, decided }) =>
    Object.fromEntries(
      decided
        .filter((one) => !isRestated(one, decided))
        .map(({ row }) => [`${row.stream}.${row.revision}`, { ...row, nickname }]),
    ),
};

/** A granted approval says again what the decision beside it says; where none stands beside it, it is the decision. */
const isRestated = ({ commandId, row }: Decided, decided: readonly Decided[]) =>
  row.type === 'ApprovalGranted' && decided.some((other) => other.commandId === commandId && other.row !== row);

const nicknameIn = ({ type, data }: Recorded): string | undefined =>
  type === 'CaseOpened' || type === 'EnquiryReceived' ? (data['nickname'] as string) : undefined;

const rowOf = ({ stream, revision, type, meta: { decision } }: Recorded): Omit<DecisionRow, 'nickname'> | undefined =>
  decision && {
    stream,
    revision,
    type,
    means: eventNamed(type)?.means ?? type,
    outcome: decision.outcome,
    reasonCode: decision.reasonCode,
    reasonText: decision.reasonText,
    basis: [...decision.basis],
    alternatives: [...decision.alternatives],
    proposedBy: decision.proposedBy ?? null,
    proposedAt: decision.proposedAt ?? null,
    decidedBy: decision.decidedBy,
    decidedAt: decision.decidedAt,
    onBehalfOf: decision.onBehalfOf ?? null,
    policyVersion: decision.policyVersion,
  };
