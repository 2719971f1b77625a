import { randomUUID } from 'node:crypto';
import { requestLetter } from '../stories/grammar/sentences.js';
import { uploaded } from './guests.js';
import type { WindowHouse } from './window-house.js';

/** A case of a test: its stream, and the neutral name by which its page is found. */
export type KnownCase = { readonly stream: string; readonly nickname: string };

type Told = { readonly stream: string; readonly revision: number; readonly events: readonly Event[] };
type Event = { readonly type: string; readonly data: unknown };

/** Says a command as somebody, through the door. Throws with the refusal when it is not taken. */
export const says = async (
  house: WindowHouse,
  by: string,
  command: string,
  said: { stream?: string; data: object },
): Promise<Told> => {
  const answer = await house.as(by).speak(command, { commandId: randomUUID(), ...said });
  if (answer.ok) return answer.body;
  throw new Error(`${by} ${command}: ${JSON.stringify(answer.problem)}`);
};

const because = (basis: string) => ({ reasonText: 'The file was read, and the proposal is followed.', basis: [basis] });

export const approvalIn = ({ events }: Told): string =>
  String((events.find(({ type }) => type === 'ApprovalProposed')?.data as { approvalId?: string })?.approvalId);

let count = 0;
/** Names of trees and a number: no two cases of one house are called alike. */
const trees = ['Kapok', 'Larch', 'Mahogany', 'Neem', 'Olive', 'Pine', 'Quince', 'Rowan', 'Sandal', 'Teak'];
export const newNickname = (): string => `${trees[count++ % trees.length]} ${randomUUID().slice(0, 6)}`;

export type Letter = { readonly documentId: string; readonly sha256: string };

export const requestData = (nickname: string, { documentId, sha256 }: Letter) =>
  requestLetter('ZM', nickname, { letterDocumentId: documentId, letterSha256: sha256 });

/** A letter came in, and nothing was done about it yet. */
export const freshCase = async (house: WindowHouse, nickname = newNickname()): Promise<KnownCase> => {
  const letter = await uploaded(house, 'intake', `letter ${nickname}`);
  const { stream } = await says(house, 'intake', 'RegisterRequest', { data: requestData(nickname, letter) });
  return { stream, nickname };
};

export const eligible = {
  outcome: 'ELIGIBLE',
  asOfDate: '2026-11-30',
  sectorOk: true,
  contractSizeBasis: 'By the letter.',
};

/** Acknowledged, and signed by somebody who is known to be allowed to. */
export const acknowledgedCase = async (house: WindowHouse): Promise<KnownCase & { readonly evidence: string }> => {
  const known = await freshCase(house);
  const { stream, nickname } = known;
  const note = await uploaded(house, 'intake', `acknowledgement ${nickname}`);
  const data = { acknowledgementDocumentId: note.documentId, contactOfficer: 'intake' };
  await says(house, 'intake', 'AcknowledgeRequest', { stream, data });
  const gazette = (await uploaded(house, 'intake', `gazette ${nickname}`)).documentId;
  const verified = {
    personRef: 'signatory-1',
    evidenceDocumentId: gazette,
    outcome: 'VERIFIED',
    reason: 'The gazette names them.',
  };
  await says(house, 'intake', 'VerifySignatory', { stream, data: verified });
  return { ...known, evidence: gazette };
};

/** Found eligible by the head. */
export const eligibleCase = async (house: WindowHouse): Promise<KnownCase> => {
  const { evidence, ...known } = await acknowledgedCase(house);
  const { stream } = known;
  const proposed = await says(house, 'intake', 'ProposeDecision', {
    stream,
    data: { command: 'DetermineEligibility', data: eligible },
  });
  const decided = { ...eligible, approvalId: approvalIn(proposed), decision: because(evidence) };
  await says(house, 'head', 'DetermineEligibility', { stream, data: decided });
  return known;
};

const checks = ['HUMAN_RIGHTS', 'ENVIRONMENT', 'LEGAL', 'REPUTATION', 'PARTNERS', 'SANCTIONS'];

/** All six checks are rated, and the file is ready for a proposal. */
export const readyCase = async (house: WindowHouse): Promise<KnownCase> => {
  const known = await eligibleCase(house);
  const { stream, nickname } = known;
  for (const check of checks) {
    const data = { check, rating: 'LOW', text: 'Public sources were read.', sources: ['public register'] };
    await says(house, 'integrity', 'RecordDueDiligenceFinding', { stream, data });
  }
  const note = await uploaded(house, 'integrity', `due diligence ${nickname}`);
  const data = { conditions: [], deferredChecks: [], decision: because(note.documentId) };
  await says(house, 'integrity', 'CompleteDueDiligence', { stream, data });
  return known;
};

/** The approval lies before the head. */
export const proposedCase = async (house: WindowHouse): Promise<KnownCase & { readonly approvalId: string }> => {
  const known = await readyCase(house);
  const letter = await uploaded(house, 'case-manager', `approval letter ${known.nickname}`);
  const data = {
    outcome: 'APPROVE',
    letterDocumentId: letter.documentId,
    letterSha256: letter.sha256,
    budgetCeiling: 120_000,
    daysCeiling: 60,
    conditions: [],
  };
  const told = await says(house, 'case-manager', 'ProposeDecision', {
    stream: known.stream,
    data: { command: 'DecideRequest', data },
  });
  return { ...known, approvalId: approvalIn(told) };
};
