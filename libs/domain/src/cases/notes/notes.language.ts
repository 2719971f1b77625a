import { z } from 'zod';
import { amongUs } from '../../grammar/confidentiality.js';
import { AsWritten, Id } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import type { Role } from '../../grammar/role.js';

const team: readonly Role[] = ['INTAKE', 'CASE_MGR', 'INTEGRITY', 'ROSTER', 'CONTRACTS', 'ME', 'HEAD', 'DEPUTY'];

const NoteText = z.string().trim().min(1).max(4_000).meta({
  description: 'Read by those of the unit who work on cases; not by the government, the Board or an auditor.',
});

/** What people who work on a case tell one another in it. A note decides nothing, and whoever wrote it may withdraw it. */
export const notes = language({
  commands: {
    AddNote: {
      by: team,
      means: 'Write a note into the file of the case.',
      data: z.strictObject({ text: amongUs(NoteText) }),
    },
    WithdrawNote: {
      by: team,
      means: 'Withdraw a note of your own; it stays in the log, marked so.',
      data: z.strictObject({ noteId: Id }),
    },
  },
  events: {
    NoteAdded: {
      means: 'A note was written into the file of the case.',
      data: z.object({ noteId: Id, text: amongUs(AsWritten) }),
    },
    NoteWithdrawn: { means: 'A note was withdrawn by its writer.', data: z.object({ noteId: Id }) },
  },
  refusals: {
    NOTE_UNKNOWN: { means: 'No note with this id stands in the case.' },
    NOTE_OF_ANOTHER: { means: 'A note is withdrawn by whoever wrote it.' },
  },
});
