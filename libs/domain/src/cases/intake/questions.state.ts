import type { Evolve } from '../../grammar/decider.js';
import type { questions, Topic } from './questions.language.js';

export type Question = {
  readonly questionId: string;
  readonly text: string;
  readonly about?: Topic;
  /** A partial answer leaves a question open: the ball stays with the government. */
  readonly isOpen: boolean;
};

export type Questions = readonly Question[];

export const noQuestions: Questions = [];

export const openQuestions = (asked: Questions): Questions => asked.filter(({ isOpen }) => isOpen);

export const evolveQuestions: Evolve<typeof questions, Questions> = {
  InformationRequested: (asked, { data: { questionId, text, about } }) => [
    ...asked,
    { questionId, text, ...(about && { about }), isOpen: true },
  ],
  InformationProvided: (asked, { data: { questionId, complete } }) =>
    complete ? asked.map((one) => (one.questionId === questionId ? { ...one, isOpen: false } : one)) : asked,
};
