import { roles } from '../../grammar/role.js';
import { internalPartOf, maskWord } from '../../registry.js';
import { asks, given, happened, opened, received } from '../../testing/msasa.js';
import { notes } from './notes.language.js';

const begun = [received(), opened] as const;
const text = 'The ministry prefers to be called in the morning.';
const note = happened('NoteAdded', { noteId: 'the-note', text });
const writer = { person: 'somebody' };

describe('a note', () => {
  it('is written into the file by whoever works on the case', () =>
    given(...begun)
      .when(asks('CASE_MGR', 'AddNote', { text }))
      .thenAlso('NoteAdded'));

  it('starts no clock and takes no ball from anybody', () => {
    const outcome = given(...begun).when(asks('HEAD', 'AddNote', { text }));
    outcome.then(note);
  });

  it('is not written by officials or auditors', () =>
    given(...begun)
      .when(asks('GOV_FOCAL' as 'HEAD', 'AddNote', { text }))
      .thenRefused('NOT_YOURS_TO_ASK'));

  it('is read by the people of the unit who may write one, and by nobody else', () => {
    const reads = roles.filter((role) => 'text' in maskWord(role, 'NoteAdded', { noteId: 'the-note', text }));
    expect(reads.toSorted()).toEqual([...notes.commands.AddNote.by].toSorted());
    expect(reads).not.toContain('GOV_FOCAL');
    expect(internalPartOf('NoteAdded', { noteId: 'the-note', text })).toEqual({ noteId: 'the-note' });
  });

  it('is withdrawn by whoever wrote it, once', () => {
    const withdrawn = happened('NoteWithdrawn', { noteId: 'the-note' });
    given(...begun, note)
      .when(asks('CASE_MGR', 'WithdrawNote', { noteId: 'the-note' }, writer))
      .then(withdrawn);
    given(...begun, note, withdrawn)
      .when(asks('CASE_MGR', 'WithdrawNote', { noteId: 'the-note' }, writer))
      .thenRefused('NOTE_UNKNOWN');
  });

  it('is withdrawn by nobody else', () =>
    given(...begun, note)
      .when(asks('HEAD', 'WithdrawNote', { noteId: 'the-note' }, { person: 'somebody-else' }))
      .thenRefused('NOTE_OF_ANOTHER'));
});
