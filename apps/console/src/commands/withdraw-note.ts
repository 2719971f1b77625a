import { sentenceOf } from '../door/answer.js';
import type { Door, Receipt } from '../door/door.js';

/** The note that a command added, if it added one. */
export const noteIn = ({ events }: Receipt): unknown => events.find(({ type }) => type === 'NoteAdded')?.data['noteId'];

/** Takes the note of a receipt back. Answers why it still stands, in a sentence; nothing when it is gone. */
export const withdrawNote = async ({ speak }: Pick<Door, 'speak'>, receipt: Receipt): Promise<string | undefined> => {
  const noteId = noteIn(receipt);
  if (noteId === undefined) return undefined;
  const answer = await speak('WithdrawNote', {
    commandId: crypto.randomUUID(),
    stream: receipt.stream,
    data: { noteId },
  });
  return answer.ok ? undefined : `The note still stands. ${sentenceOf(answer.problem)}`;
};
