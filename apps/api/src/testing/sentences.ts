import { randomUUID } from 'node:crypto';
import type { ApiHouse } from './api-house.js';
import { as } from './api-house.js';
import { letterPdf } from './files.js';
import type { Named } from './people.js';

/** Words that no reader without the class may ever see, wherever they turn up. */
export const canary = {
  confidential: 'CANARY-case-confidential',
  personal: 'CANARY-personal',
  integrity: 'CANARY-integrity',
} as const;

export const enquiry = (more: object = {}) => ({
  commandId: randomUUID(),
  data: {
    channel: 'EMAIL',
    country: 'ZM',
    contact: canary.personal,
    summary: canary.confidential,
    language: 'en',
    ...more,
  },
});

export const letter = (document: { documentId: string; sha256: string }, more: object = {}) => ({
  commandId: randomUUID(),
  data: {
    country: 'ZM',
    letterDocumentId: document.documentId,
    letterSha256: document.sha256,
    signedBy: { personRef: 'signatory-1', title: canary.personal, body: 'Ministry of Mines' },
    signatureBasis: 'OFFICE',
    channel: 'EMAIL',
    background: canary.confidential,
    servicesRequested: ['financial model'],
    timelineRequested: 'before the next round',
    contractName: `Agreement ${randomUUID()}`,
    resourceTags: ['copper'],
    counterparties: ['Kalundu Copper Ltd'],
    languages: ['en'],
    nationalLevel: 'NATIONAL',
    confidentialityWaiver: false,
    ...more,
  },
});

export type Uploaded = { readonly documentId: string; readonly sha256: string };

export const uploadLetter = async (house: ApiHouse, by: Named = 'intake'): Promise<Uploaded> => {
  const { body, status } = await as(house, by).upload(letterPdf(randomUUID()));
  if (status !== 201) throw new Error(`The letter was not taken: ${JSON.stringify(body)}`);
  return body as Uploaded;
};

/** A case with a registered request; answers its stream. */
export const openCase = async (house: ApiHouse, more: object = {}): Promise<string> => {
  const said = letter(await uploadLetter(house), more);
  const { body, status } = await as(house, 'intake').speak('RegisterRequest', said);
  if (status !== 200) throw new Error(`The request was not registered: ${JSON.stringify(body)}`);
  return (body as { stream: string }).stream;
};

/** Intake has verified who signed, and proposes that the request is eligible; answers what lies open for the head. */
export const proposeEligible = async (house: ApiHouse, stream: string) => {
  const intake = as(house, 'intake');
  const say = async (command: string, data: object) => {
    const { body, status } = await intake.speak(command, { commandId: randomUUID(), stream, data });
    if (status !== 200) throw new Error(`${command} was not taken: ${JSON.stringify(body)}`);
    return body as { readonly events: readonly { readonly data: unknown }[] };
  };
  await say('VerifySignatory', {
    personRef: 'signatory-1',
    evidenceDocumentId: (await uploadLetter(house)).documentId,
    outcome: 'VERIFIED',
    reason: canary.confidential,
  });
  const content = {
    outcome: 'ELIGIBLE',
    asOfDate: '2026-11-30',
    sectorOk: true,
    contractSizeBasis: canary.confidential,
  };
  const { events } = await say('ProposeDecision', { command: 'DetermineEligibility', data: content });
  const { approvalId } = events[0]!.data as { readonly approvalId: string };
  return { ...content, approvalId };
};
