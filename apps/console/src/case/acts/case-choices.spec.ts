import type { CaseTimeline } from '@connex/read-models';
import { notesOf } from './case-choices.js';

const row = (type: string, noteId: string, person: string) =>
  ({
    type,
    at: '2026-12-04T09:00:00.000Z',
    who: { person, role: 'INTAKE' },
    facts: { [type]: { noteId, text: `Note ${noteId}` } },
  }) as unknown as CaseTimeline;

describe('the notes that may be withdrawn', () => {
  it('are one’s own, without those that were withdrawn', () => {
    const story = [
      row('NoteAdded', 'note-1', 'intake'),
      row('NoteAdded', 'note-2', 'intake'),
      row('NoteAdded', 'note-3', 'head'),
      row('NoteWithdrawn', 'note-1', 'intake'),
    ];
    const offered = notesOf({ story, now: '2026-12-04T10:00:00.000Z' }, 'intake');
    expect(offered.map(({ key }) => key)).toEqual(['note-2']);
  });
});
