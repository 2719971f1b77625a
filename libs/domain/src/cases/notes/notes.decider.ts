import { refuse } from '../../grammar/decider.js';
import { whileOpen, type Rules } from '../rules.js';
import type { notes } from './notes.language.js';

export const noteRules: Rules<typeof notes> = {
  AddNote: {
    at: whileOpen,
    decide: ({ data: { text } }, _, { idFor }) => [{ type: 'NoteAdded', data: { noteId: idFor('note'), text } }],
  },

  WithdrawNote: {
    at: whileOpen,
    decide({ data: { noteId }, meta }, { chapters }) {
      const note = chapters.notes.find((one) => one.noteId === noteId);
      if (!note) return refuse('NOTE_UNKNOWN');
      if (note.by !== meta.by.person) return refuse('NOTE_OF_ANOTHER', 'Ask whoever wrote it to withdraw it.');
      return [{ type: 'NoteWithdrawn', data: { noteId } }];
    },
  },
};
