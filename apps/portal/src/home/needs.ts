import type { CaseRow, TaskRow } from '../door/cases.js';
import type { Draft } from '../door/drafts.js';
import { answerKey, requestsPrefix } from '../frame/draft-keys.js';
import { AnswerDraft } from '../question/question-draft.js';
import { pages } from '../request/request-pages.js';
import { isDone, isSent } from '../request/request-draft.js';

/** A question that waits for its answer. */
export type Need = {
  readonly stream: string;
  readonly nickname: string;
  readonly questionId: string;
  readonly number: number;
  readonly text: string;
  readonly by: string | undefined;
  readonly hasDraft: boolean;
};

type Known = {
  readonly tasks: readonly TaskRow[];
  readonly drafts: readonly Draft[];
  readonly numbers: ReadonlyMap<string, number>;
};

export const needsOf = (
  { stream, nickname, openQuestions }: CaseRow,
  { tasks, drafts, numbers }: Known,
): readonly Need[] =>
  openQuestions.map(({ questionId, text }) => ({
    stream,
    nickname,
    questionId,
    number: numbers.get(questionId) ?? 1,
    text,
    by: tasks.find((task) => task.task === 'ANSWER_QUESTION' && task.subject === questionId)?.dueAt ?? undefined,
    hasDraft: drafts.some((draft) => draft.key === answerKey(stream, questionId) && !isSentAnswer(draft)),
  }));

/** What is left of a draft that was sent says only that it was. */
const isSentAnswer = ({ value }: Draft): boolean => {
  const { typed, paper } = AnswerDraft.safeParse(value).data ?? {};
  return paper === undefined && Object.keys(typed ?? {}).length === 0;
};

/** A request that was begun and is not sent yet. */
export type Begun = { readonly id: string; readonly done: number; readonly of: number; readonly savedAt: string };

export const begunIn = (drafts: readonly Draft[]): readonly Begun[] => {
  const requests = groupedBy(
    drafts.filter(({ key }) => key.startsWith(requestsPrefix)),
    ({ key }) => key.slice(requestsPrefix.length).split('/')[0] ?? '',
  );
  return [...requests].flatMap(([id, parts]) => {
    if (parts.some(isSent)) return [];
    const savedAt =
      parts
        .map((part) => part.savedAt)
        .toSorted()
        .at(-1) ?? '';
    return [{ id, done: parts.filter(isDone).length, of: pages.length + 1, savedAt }];
  });
};

const groupedBy = <T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
};
