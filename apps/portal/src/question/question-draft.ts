import { z } from 'zod';
import { draftAt, type Asker } from '../door/drafts.js';
import { Paper } from '../door/documents.js';
import { answerKey } from '../frame/draft-keys.js';

/** An answer as it was kept. `sent`: which form was sent last, and the revision of its answer: sent twice, it is answered once. */
export const AnswerDraft = z.object({
  typed: z.record(z.string(), z.string()).default({}),
  paper: Paper.optional(),
  sent: z.object({ form: z.string(), revision: z.number() }).optional(),
});
export type AnswerDraft = z.infer<typeof AnswerDraft>;

export const answerDraftOf = async (asker: Asker, stream: string, questionId: string): Promise<AnswerDraft> => {
  const draft = await draftAt(asker, answerKey(stream, questionId));
  return AnswerDraft.safeParse(draft?.value).data ?? { typed: {} };
};
