import type { Answer } from '../door/answer.js';
import type { Receipt } from '../door/door.js';
import { withdrawNote } from './withdraw-note.js';

const receiptOf = (type: string) =>
  ({
    stream: 'case-a',
    revision: 7,
    events: [{ type, revision: 7, data: { noteId: 'note-1' } }],
  }) as unknown as Receipt;
const doorThat = (answer: Answer<Receipt>) => {
  const said: unknown[] = [];
  const speak = async (command: string, { stream, data }: { readonly stream?: string; readonly data: unknown }) => {
    said.push({ command, stream, data });
    return answer;
  };
  return { speak, said };
};
const gone: Answer<Receipt> = { ok: true, body: receiptOf('NoteWithdrawn') };

describe('a note taken back', () => {
  it('is withdrawn from its own case', async () => {
    const door = doorThat(gone);
    expect(await withdrawNote(door, receiptOf('NoteAdded'))).toBeUndefined();
    expect(door.said).toEqual([{ command: 'WithdrawNote', stream: 'case-a', data: { noteId: 'note-1' } }]);
  });

  it('says why it still stands when the house refuses', async () => {
    const refused = { ok: false, problem: { status: 422, code: 'CASE_CLOSED', title: 'The case is closed.' } } as const;
    expect(await withdrawNote(doorThat(refused), receiptOf('NoteAdded'))).toBe(
      'The note still stands. The case is closed.',
    );
  });

  it('is asked of nobody where no note was added', async () => {
    const door = doorThat(gone);
    await withdrawNote(door, receiptOf('StaffAssigned'));
    expect(door.said).toEqual([]);
  });
});
