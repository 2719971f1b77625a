import { casesOf } from '../door/cases.js';
import { dropDraft, keepDraft, type Asker } from '../door/drafts.js';
import { speak, type Receipt } from '../door/speak.js';
import type { Problem } from '../door/door.js';
import type { Wrong } from '../forms/fields.js';
import { requestKey } from '../frame/draft-keys.js';
import { confirmBy } from '../home/standing.js';
import { refusalAs } from './refusals.js';
import type { Attempt, RequestDraft } from './request-draft.js';
import { pageNames } from './request-pages.js';
import { attemptOf, pageOfPath, sentOf } from './to-register.js';

/**
 * Sends a request once. An earlier try whose answer never came is asked first what became of it, before anything new is
 * said. Returns why it was refused; nothing when it is on record.
 */
export const sendRequest = async (asker: Asker, draft: RequestDraft): Promise<Wrong | undefined> => {
  const earlier = draft.send.attempt;
  if (!earlier) return sayIt(asker, draft, attemptOf(draft));

  const refused = await sayIt(asker, draft, earlier);
  if (!refused) return undefined;
  const refusals = (draft.send.refusals ?? 0) + 1;
  const anew = { ...draft, send: { refusals } };
  const isSame = JSON.stringify(attemptOf(draft).data) === JSON.stringify(earlier.data);
  return isSame ? refused : sayIt(asker, anew, attemptOf(anew));
};

const sayIt = async (asker: Asker, draft: RequestDraft, attempt: Attempt): Promise<Wrong | undefined> => {
  const key = requestKey(draft.id, 'send');
  const { refusals = 0 } = draft.send;
  await keepDraft(asker, key, { attempt, refusals });
  const answer = await speak(asker, 'RegisterRequest', attempt);
  if ('refused' in answer) {
    await keepDraft(asker, key, { refusals: refusals + 1 });
    return whyNot(answer.refused);
  }
  const sent = sentOf(draft, answer.done, await promisedAfter(asker, answer.done));
  await keepDraft(asker, key, { sent });
  await Promise.allSettled(pageNames.map((page) => dropDraft(asker, requestKey(draft.id, page))));
  return undefined;
};

/** By when its arrival is confirmed, as the case says after it. It is on record all the same when that cannot be read yet. */
const promisedAfter = async (asker: Asker, { stream, revision }: Receipt): Promise<string | undefined> => {
  const seen = await casesOf(asker, { stream, from: String(revision) }).catch(() => undefined);
  const row = seen?.cases.find((one) => one.stream === stream);
  return row && confirmBy(row);
};

const whyNot = (problem: Problem): Wrong => {
  const page = problem.errors.map(({ path }) => pageOfPath(path)).find(Boolean);
  return problem.status === 400 && page ? { id: `refused.page.${page}` } : refusalAs(problem);
};
