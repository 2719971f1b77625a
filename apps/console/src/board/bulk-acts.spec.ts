import { noAnswer, type Answer } from '../door/answer.js';
import type { Receipt, Spoken } from '../door/door.js';
import { sayToAll } from './bulk-acts.js';

const receipt = { stream: 'case-a', revision: 7, events: [] } as unknown as Receipt;
const no = (status: number): Answer<Receipt> => ({ ok: false, problem: { status, code: 'NO', title: 'No.' } });
const done: Answer<Receipt> = { ok: true, body: receipt };

/** Says a note to one case as often as there are answers. Answers the ids under which it was said. */
const idsOver = async (...answers: readonly Answer<Receipt>[]): Promise<readonly string[]> => {
  const ids: string[] = [];
  const speak = async (_: string, { commandId }: Spoken) => {
    ids.push(commandId);
    return answers[ids.length - 1]!;
  };
  const say = sayToAll('AddNote', { text: 'Called back.' }, { speak });
  const cases = [{ stream: 'case-a', nickname: 'Fern' }];
  await answers.reduce<Promise<unknown>>((before) => before.then(() => say(cases)), Promise.resolve());
  return ids;
};

describe('a command for many cases, said again', () => {
  it('keeps its id where nobody knows whether it was done, so that no second note is added', async () =>
    expect(new Set(await idsOver(no(502), { ok: false, problem: noAnswer }, done)).size).toBe(1));

  it('is a new command after a refusal', async () => expect(new Set(await idsOver(no(422), done)).size).toBe(2));

  it('is not said again where it was done', async () => expect(await idsOver(done, done)).toHaveLength(1));
});
