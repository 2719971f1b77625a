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

/** Why a question must not be asked, as a sentence; nothing when it may. */
const answeredAlready = (asking: Asking, asked: Questions, request: Request): string | undefined => {
  const same = asked.find(({ text }) => letters(text) === letters(asking.text));
  if (same?.isOpen) return `This was asked before and waits for its answer, as question ${same.questionId}.`;
  if (same) return `This was asked and answered before, as question ${same.questionId}.`;

  const { about } = asking;
  const waiting = asked.find((one) => one.isOpen && about !== undefined && one.about === about);
  if (waiting) return `A question about ${about} waits for its answer, as question ${waiting.questionId}.`;
  if (request.status === 'none' || about === undefined || !(about in request.letter)) return undefined;

  const said = request.letter[about as keyof typeof request.letter];
  return said ? `The letter says something about ${about}; ask for what it leaves open without naming it.` : undefined;
};

export const questionRules: Rules<typeof questions> = {
  RequestInformation: {
    at: sinceTheRequest,
    decide({ data }, { chapters: { questions, request } }, { idFor }) {
      const why = answeredAlready(data, questions, request);
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
