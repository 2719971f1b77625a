import { createHash } from 'node:crypto';
import { answerTo } from '../forms/check.js';
import { countryNamed } from '../forms/countries.js';
import { entriesOf } from '../forms/typed.js';
import { catalogues } from '../words/catalogues.js';
import type { Attempt, RequestDraft, Sent } from './request-draft.js';
import { pages, type PageName } from './request-pages.js';
import type { Receipt } from '../door/speak.js';

/** The answers as RegisterRequest takes them (domain 9.6). Only for a request whose pages are all complete. */
export const registration = (draft: RequestDraft): Readonly<Record<string, unknown>> => {
  const said = answersOf(draft);
  const letter = draft.pages.letter?.paper;
  const nextRoundDate = said('round');
  return {
    country: countryNamed(said('country')) ?? '',
    letterDocumentId: letter?.documentId ?? '',
    letterSha256: letter?.sha256 ?? '',
    signedBy: { personRef: said('signer'), title: said('office'), body: said('body') },
    signatureBasis: said('basis'),
    channel: 'PORTAL',
    background: said('background'),
    servicesRequested: [...entriesOf(said('services')).map(serviceInEnglish), ...entriesOf(said('otherHelp'))],
    timelineRequested: said('timeline'),
    contractName: said('contract'),
    resourceTags: [...entriesOf(said('resources'))],
    counterparties: [...entriesOf(said('parties'))],
    ...(nextRoundDate === '' ? {} : { nextRoundDate }),
    languages: [...entriesOf(said('languages'))],
    nationalLevel: said('level'),
    confidentialityWaiver: said('waiver') === 'yes',
  };
};

const answersOf = ({ pages: kept }: RequestDraft) => {
  const answers = new Map(
    pages.flatMap(({ name, fields }) =>
      fields.map((field) => [field.name, answerTo(field, kept[name]?.typed ?? {})] as const),
    ),
  );
  return (name: string): string => answers.get(name) ?? '';
};

/** Staff read a case in the house's language. */
const serviceInEnglish = (service: string): string => catalogues.en[`option.services.${service}`] ?? service;

/** The same answers have the same id, so that a form sent twice, even at once, is one request. */
export const attemptOf = (draft: RequestDraft): Attempt => {
  const data = registration(draft);
  const print = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);
  return { commandId: `portal-${draft.id}-${draft.send.refusals ?? 0}-${print}`, data };
};

/** What the receipt says: the reference, who has it, and by when its arrival is confirmed, where that is known yet. */
export const sentOf = (draft: RequestDraft, { stream, recordedAt, events }: Receipt, by: string | undefined): Sent => {
  const said = answersOf(draft);
  const letter = draft.pages.letter?.paper;
  return {
    stream,
    at: recordedAt,
    nickname: nicknameIn(events),
    ...(by === undefined ? {} : { by }),
    contract: said('contract'),
    body: said('body'),
    letter: { name: letter?.name ?? '', sha256: letter?.sha256 ?? '' },
  };
};

const nicknameIn = (events: Receipt['events']): string =>
  String(events.find(({ type }) => type === 'CaseOpened')?.data['nickname'] ?? '');

/** The page on which an answer can be put right that the house did not understand. */
export const pageOfPath = (path: string): PageName | undefined => {
  const word = path.replace(/^data\./, '').split('.')[0] ?? '';
  return pageByWord[word];
};

const pageByWord: Readonly<Record<string, PageName>> = {
  country: 'who',
  languages: 'who',
  nationalLevel: 'who',
  contractName: 'project',
  resourceTags: 'project',
  background: 'project',
  counterparties: 'party',
  servicesRequested: 'help',
  nextRoundDate: 'dates',
  timelineRequested: 'dates',
  signedBy: 'letter',
  letterDocumentId: 'letter',
  letterSha256: 'letter',
};
