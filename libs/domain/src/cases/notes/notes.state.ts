import type { Evolve } from '../../grammar/decider.js';
import type { notes } from './notes.language.js';

export type Note = { readonly noteId: string; readonly by: string };

/** The notes that stand in a case, and who wrote each. */
export type Notes = readonly Note[];

export const noNotes: Notes = [];

export const evolveNotes: Evolve<typeof notes, Notes> = {
  NoteAdded: (standing, { data: { noteId }, by }) => [...standing, { noteId, by }],
  NoteWithdrawn: (standing, { data }) => standing.filter(({ noteId }) => noteId !== data.noteId),
};
