import type { EventMeta } from '@connex/domain';

/** The payload of event-store 5.0, in bytes of JSON; every store is given the same. */
export const dataBytes = 467;
export const metaBytes = 123;

export type CaseEvent = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly meta: EventMeta;
};

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

/** The same words with one of them long enough for the whole to have so many bytes. */
const filledUp = <T extends Readonly<Record<string, unknown>>>(words: T, word: keyof T & string, bytes: number): T => {
  const missing = bytes - bytesOf(words);
  if (missing < 0) throw new Error(`${word} cannot be shortened: the rest alone has more than ${bytes} bytes.`);
  return { ...words, [word]: `${String(words[word])}${'x'.repeat(missing)}` };
};

const meta: EventMeta = filledUp(
  {
    by: { person: 'amara', role: 'CASE_MGR' },
    commandId: '',
    correlationId: '',
    causationId: null,
    policyVersion: null,
  },
  'commandId',
  metaBytes,
);

const received = {
  type: 'EnquiryReceived',
  data: { enquiryId: 'e', nickname: '', channel: 'EMAIL', country: 'ZM', contact: '', summary: '', language: 'en' },
  longest: 'summary',
} as const;
const asked = (question: number) => ({
  type: 'InformationRequested',
  data: { questionId: `q-${question}`, text: '', askedOf: 'the ministry' },
  longest: 'text',
});
const answered = (question: number) => ({
  type: 'InformationProvided',
  data: { questionId: `q-${question}`, answerDocumentId: '', complete: true, via: 'EMAIL' },
  longest: 'answerDocumentId',
});

const happening = (revision: number) => {
  if (revision === 1) return received;
  const question = Math.floor(revision / 2);
  return revision % 2 === 0 ? asked(question) : answered(question);
};

/** What happens in a case at a revision: an enquiry, then questions and their answers, one after the other. */
const eventAt = (revision: number): CaseEvent => {
  const { type, data, longest } = happening(revision);
  return { type, data: filledUp(data as Readonly<Record<string, unknown>>, longest, dataBytes), meta };
};

/** No case of a benchmark grows longer. */
export const longestCase = 200;
const events = Array.from({ length: longestCase }, (_, index) => eventAt(index + 1));

/** So many events of a case, from the revision after `revision` on. */
export const eventsAfter = (revision: number, count: number): readonly CaseEvent[] =>
  events.slice(revision, revision + count);
