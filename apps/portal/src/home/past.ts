import { factOf, type Happening } from '../door/cases.js';
import type { MessageId } from '../words/catalogues.js';

/** Something that happened, as a government reads it: the sentence, and the paper that went with it. */
export type Past = {
  readonly at: string;
  readonly id: MessageId;
  readonly values: Readonly<Record<string, string | number>>;
  readonly documentId?: string;
  /** What the paper is called. */
  readonly what?: MessageId;
};

type Told = Omit<Past, 'at'>;
type Context = { readonly numbers: ReadonlyMap<string, number> };
type Tell = (fact: Readonly<Record<string, unknown>>, context: Context) => Told | undefined;

const plainly =
  (id: MessageId, paper?: keyof typeof papers): Tell =>
  (fact) => ({ id, values: {}, ...paperOf(fact, paper) });

/** The fields in which a fact names its paper, and what that is called. */
const papers = {
  letterDocumentId: 'paper.letter',
  acknowledgementDocumentId: 'paper.note',
  answerDocumentId: 'paper.answer',
  documentId: 'paper.question',
} as const satisfies Record<string, MessageId>;

const paperOf = (fact: Readonly<Record<string, unknown>>, field: keyof typeof papers | undefined) => {
  const documentId = field && fact[field];
  return field && typeof documentId === 'string' && documentId !== '' ? { documentId, what: papers[field] } : {};
};

const aboutQuestion =
  (id: MessageId, paper: keyof typeof papers): Tell =>
  (fact, { numbers }) => ({
    id,
    values: { number: numbers.get(String(fact['questionId'])) ?? 0 },
    ...paperOf(fact, paper),
  });

/** What of a case's story is the government's to read as news. Source: domain 9.6; words: ux §2.8. */
const tells: Readonly<Record<string, Tell>> = {
  EnquiryReceived: plainly('past.enquiry'),
  EnquiryAnswered: plainly('past.enquiryAnswered', 'answerDocumentId'),
  RequestReceived: plainly('past.received', 'letterDocumentId'),
  RequestAcknowledged: plainly('past.acknowledged', 'acknowledgementDocumentId'),
  InformationRequested: aboutQuestion('past.asked', 'documentId'),
  InformationProvided: (fact, context) =>
    aboutQuestion(fact['complete'] === true ? 'past.answered' : 'past.answeredPart', 'answerDocumentId')(fact, context),
  SignatoryVerified: plainly('past.signatory'),
  EligibilityDetermined: (fact) =>
    String(fact['outcome']).startsWith('ELIGIBLE') ? { id: 'past.eligible', values: {} } : undefined,
  BoardExceptionRequested: plainly('past.board'),
  RequestApproved: plainly('past.approved', 'letterDocumentId'),
  RequestDeclined: plainly('past.declined', 'letterDocumentId'),
  OfficialContactRecorded: (fact) => ({ id: fact['role'] === 'GOV_SIGN' ? 'past.signer' : 'past.focal', values: {} }),
};

/** The number of each question: they are counted as they were asked. */
export const numbersOf = (story: readonly Happening[]): ReadonlyMap<string, number> =>
  new Map(
    story
      .filter(({ type }) => type === 'InformationRequested')
      .map((asked, index) => [String(factOf(asked)['questionId']), index + 1]),
  );

/** What happened, newest first. */
export const pastOf = (story: readonly Happening[]): readonly Past[] => {
  const context = { numbers: numbersOf(story) };
  return story
    .flatMap((happening) => {
      const told = tells[happening.type]?.(factOf(happening), context);
      return told ? [{ at: happening.at, ...told }] : [];
    })
    .toReversed();
};
