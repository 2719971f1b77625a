import type { CaseTimeline } from '@connex/read-models';
import { lower } from '../../commands/words.js';
import { eventInWords } from '../../time/words.js';
import { saidBy } from '../clocks/facts.js';

/** A document that the story of a case names: where it came in, and its print as far as it was told. */
export type CaseDocument = {
  readonly documentId: string;
  readonly title: string;
  readonly at: string;
  readonly revision: number;
  readonly by: CaseTimeline['who'];
  readonly sha256: string | undefined;
  /** Corrected since: another document took its place. */
  readonly isReplaced: boolean;
};

const titles: Readonly<Record<string, string>> = {
  RequestReceived: 'Request letter',
  EnquiryAnswered: 'Answer to the enquiry',
  RequestAcknowledged: 'Acknowledgement',
  RequestApproved: 'Approval letter',
  RequestDeclined: 'Decline letter',
  InformationRequested: 'Question',
  InformationProvided: 'Answer of the government',
  SignatoryVerified: 'Evidence of the signatory',
  SignatoryRejected: 'Evidence of the signatory',
  EligibilityDetermined: 'Consent of the national level',
  RequestCorrected: 'Corrected letter',
};

const isDocument = (value: unknown): value is string => typeof value === 'string' && value.startsWith('doc-');
const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const printOf = (said: Readonly<Record<string, unknown>>): string | undefined =>
  textOf(said['letterSha256']) ?? textOf(said['sha256']) ?? textOf(said['newSha256']);

const namedIn = (row: CaseTimeline): readonly CaseDocument[] => {
  const said = saidBy(row);
  const own = Object.entries(said)
    .filter(([name, value]) => isDocument(value) && name !== 'oldValue')
    .map(([, value]) => ({
      documentId: String(value),
      title: titles[row.type] ?? eventInWords(row.type),
      sha256: printOf(said),
    }));
  const basis = (row.why?.basis ?? [])
    .filter(isDocument)
    .map((documentId) => ({ documentId, title: `Basis of ${lower(eventInWords(row.type))}`, sha256: undefined }));
  return [...own, ...basis].map((one) => ({
    ...one,
    at: row.at,
    revision: row.revision,
    by: row.who,
    isReplaced: false,
  }));
};

/** Every document of a case once, by where it came in first; newest first. */
export const documentsIn = (story: readonly CaseTimeline[]): readonly CaseDocument[] => {
  const replaced = new Set(story.map((row) => saidBy(row)['oldValue']).filter(isDocument));
  const found = new Map<string, CaseDocument>();
  for (const document of story.toSorted((one, other) => one.revision - other.revision).flatMap(namedIn))
    if (!found.has(document.documentId)) found.set(document.documentId, document);
  return [...found.values()].map((one) => ({ ...one, isReplaced: replaced.has(one.documentId) })).toReversed();
};
