import { randomUUID } from 'node:crypto';
import { paper } from '../stories/told/paper.js';
import type { WindowHouse } from './window-house.js';

/** Somebody of a government, with an address to which codes are sent. */
export type Guest = { readonly person: string; readonly address: string; readonly language: string };

type Wanted = { readonly role?: 'GOV_FOCAL' | 'GOV_SIGN'; readonly language?: string; readonly timezone?: string };

const speak = async (house: WindowHouse, by: string, [command, stream, data]: readonly [string, string, object]) => {
  const answer = await house.as(by).speak(command, { commandId: randomUUID(), stream, data });
  if (answer.ok) return answer.body;
  throw new Error(`${by} ${command} ${stream}: ${JSON.stringify(answer.problem)}`);
};

/** A small paper of that title, uploaded by somebody. */
export const uploaded = async (house: WindowHouse, by: string, title: string) => {
  const answer = await house.as(by).document(`${title}.pdf`, 'application/pdf', paper(title));
  if (answer.ok) return answer.body;
  throw new Error(`${by} could not upload "${title}": ${JSON.stringify(answer.problem)}`);
};

/** A new official, known to the house as any is: a role that two granted, and an address that intake registered. */
export const newGuest = async (house: WindowHouse, name: string, wanted: Wanted = {}): Promise<Guest> => {
  const { role = 'GOV_FOCAL', language = 'en', timezone = 'Africa/Lusaka' } = wanted;
  const person = `${name.toLowerCase()}-${randomUUID().slice(0, 8)}`;
  const [stream, address] = [`person-${person}`, `${person}@ministry.example`];
  const grant = { role };
  const proposed = await speak(house, 'administrator', [
    'ProposeDecision',
    stream,
    { command: 'GrantRole', data: grant },
  ]);
  const { approvalId } = proposed.events.find(({ type }) => type === 'ApprovalProposed')?.data as {
    approvalId: string;
  };
  const note = await uploaded(house, 'head', `note about ${person}`);
  const decision = { reasonText: 'The note of the ministry names this official.', basis: [note.documentId] };
  await speak(house, 'head', ['GrantRole', stream, { ...grant, approvalId, decision }]);
  await speak(house, 'intake', ['RegisterAddress', stream, { address, language, timezone, name }]);
  return { person, address, language };
};
