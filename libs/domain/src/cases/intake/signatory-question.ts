import type { Event } from '../../grammar/language.js';
import type { questions } from './questions.language.js';
import { openQuestions, type Questions } from './questions.state.js';

type Asked = Event<typeof questions, 'InformationRequested'>;
type Answered = Event<typeof questions, 'InformationProvided'>;

const isOpenAboutIt = (asked: Questions) => openQuestions(asked).filter(({ about }) => about === 'signatory');

/** As long as nobody knows who may bind the government, it is asked; once is enough. */
export const askForSignatory = (asked: Questions, questionId: string, askedOf: string): readonly Asked[] =>
  isOpenAboutIt(asked).length > 0
    ? []
    : [
        {
          type: 'InformationRequested',
          data: {
            questionId,
            text: 'Please show that whoever signed the letter may bind the government: by office, or by a delegation.',
            askedOf,
            about: 'signatory',
          },
        },
      ];

/** The evidence that proves the signatory is also the answer to the question about it. */
export const answerAboutSignatory = (asked: Questions, answerDocumentId: string): readonly Answered[] =>
  isOpenAboutIt(asked).map(({ questionId }) => ({
    type: 'InformationProvided',
    data: { questionId, answerDocumentId, complete: true, via: 'LETTER' },
  }));
