import { refuse } from '../../grammar/decider.js';
import type { Said } from '../../grammar/language.js';
import { sinceTheRequest, type Rules } from '../rules.js';
import type { Request } from './intake.state.js';
import type { questions } from './questions.language.js';
import type { Questions } from './questions.state.js';

type Asking = Said<(typeof questions)['commands']['RequestInformation']>;

const letters = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const askedBefore = ({ text, about }: Asking, asked: Questions): string | undefined => {
  const same = asked.find((one) => letters(one.text) === letters(text));
  if (same && !same.isOpen) return `This was asked and answered before, as question ${same.questionId}.`;
  const waiting = same ?? asked.find((one) => one.isOpen && about !== undefined && one.about === about);
  return waiting && `This was asked before and waits for its answer, as question ${waiting.questionId}.`;
};

const saidInLetter = ({ about }: Asking, request: Request): string | undefined => {
  if (request.status === 'none' || about === undefined || !(about in request.letter)) return undefined;
  const said = request.letter[about as keyof typeof request.letter];
  return said ? `The letter says something about ${about}; ask for what it leaves open without naming it.` : undefined;
};

export const questionRules: Rules<typeof questions> = {
  RequestInformation: {
    at: sinceTheRequest,
    decide({ data }, { chapters: { questions, request } }, { idFor }) {
      const why = askedBefore(data, questions) ?? saidInLetter(data, request);
      if (why) return refuse('ALREADY_ANSWERED', why);
      return [{ type: 'InformationRequested', data: { ...data, questionId: idFor('question') } }];
    },
  },

  ProvideInformation: {
    at: sinceTheRequest,
    decide({ data }, { chapters: { questions } }) {
      const question = questions.find(({ questionId }) => questionId === data.questionId);
      if (!question) return refuse('QUESTION_UNKNOWN', `No question ${data.questionId} was asked in this case.`);
      if (!question.isOpen) return refuse('ALREADY_ANSWERED', 'This question has its complete answer already.');
      return [{ type: 'InformationProvided', data }];
    },
  },
};
