import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Answer } from '../door/door.js';
import { handIn } from '../door/documents.js';
import { keepDraft, type Asker } from '../door/drafts.js';
import { speak, type Receipt } from '../door/speak.js';
import { answerKey } from '../frame/draft-keys.js';
import type { AnswerDraft } from './question-draft.js';

/** `form`: the key of the form in which it was written. */
type Place = { readonly stream: string; readonly questionId: string; readonly form: string };

/**
 * Answers a question: text goes on record as a document of its own, before the file where there are both, so that the
 * answer is complete with the last of them. Ids follow from what is said: sent twice, it is answered once.
 */
export const sendAnswer = async (
  asker: Asker,
  { form, ...place }: Place,
  { typed, paper }: AnswerDraft,
): Promise<Answer<Receipt>> => {
  const written = typed['answer'] ? await writtenDown(asker, place, typed['answer']) : undefined;
  if (written && 'refused' in written) return written;
  const documents = [written?.done.documentId, paper?.documentId].filter((id) => id !== undefined);
  const answer = await said(asker, place, { documents, isWhole: typed['more'] !== 'yes' });
  if ('refused' in answer) return answer;
  const sent = { form, revision: answer.done.revision };
  await keepDraft(asker, answerKey(place.stream, place.questionId), { typed: {}, sent }).catch(() => undefined);
  return answer;
};

type Asked = Omit<Place, 'form'>;
type Documents = { readonly documents: readonly string[]; readonly isWhole: boolean };

const said = async (asker: Asker, { stream, questionId }: Asked, { documents, isWhole }: Documents) => {
  let last: Answer<Receipt> = { refused: { status: 422, code: 'ANSWER_EMPTY', errors: [] } };
  for (const [index, answerDocumentId] of documents.entries()) {
    const complete = isWhole && index === documents.length - 1;
    const data = { questionId, answerDocumentId, complete, via: 'PORTAL' };
    last = await speak(asker, 'ProvideInformation', { commandId: idOf(stream, data), stream, data });
    if ('refused' in last) return last;
  }
  return last;
};

const printOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);

const idOf = (stream: string, data: unknown): string => `portal-${printOf([stream, data])}`;

/** The same words for the same question are the same document. */
const writtenDown = (asker: Asker, { stream, questionId }: Asked, text: string) =>
  handIn(asker, {
    name: 'answer.txt',
    bytes: Readable.from([Buffer.from(text, 'utf8')]),
    uploadId: `portal-${printOf([stream, questionId, text])}`,
  });
