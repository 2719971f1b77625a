import { factOf, type CaseRow, type Happening } from '../door/cases.js';
import { numbersOf } from '../home/past.js';
import type { MessageId } from '../words/catalogues.js';
import { catalogues } from '../words/catalogues.js';

/** A question as it was asked, and what became of it. */
export type Asked = {
  readonly questionId: string;
  readonly number: number;
  readonly text: string;
  readonly why: MessageId;
  readonly documentId: string | undefined;
  readonly isOpen: boolean;
  readonly answeredAt: string | undefined;
};

export const askedIn = (
  { openQuestions }: Pick<CaseRow, 'openQuestions'>,
  story: readonly Happening[],
  questionId: string,
): Asked | undefined => {
  const isAbout = (happening: Happening) => factOf(happening)['questionId'] === questionId;
  const asked = story.find((happening) => happening.type === 'InformationRequested' && isAbout(happening));
  if (!asked) return undefined;
  const { text, about, documentId } = factOf(asked);
  const why = `why.${String(about)}`;
  return {
    questionId,
    number: numbersOf(story).get(questionId) ?? 1,
    text: typeof text === 'string' ? text : '',
    why: (why in catalogues.en ? why : 'why.other') as MessageId,
    documentId: typeof documentId === 'string' ? documentId : undefined,
    isOpen: openQuestions.some((one) => one.questionId === questionId),
    answeredAt: story.findLast((happening) => happening.type === 'InformationProvided' && isAbout(happening))?.at,
  };
};
