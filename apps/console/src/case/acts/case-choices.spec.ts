import type { CaseTimeline } from '@connex/read-models';
import type { CaseFile } from '../use-case.js';
import { choicesOf, notesOf } from './case-choices.js';

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

describe('the people who may be named', () => {
  it('are those of the case, as they act in it, and everybody else who works here', () => {
    const overview = { staff: [{ person: 'case-manager', role: 'CASE_MGR' }], openQuestions: [], openProposals: [] };
    const file = { overview, story: [], clocks: [], now: '2026-12-04T10:00:00.000Z' } as unknown as CaseFile;
    const { choices } = choicesOf(file, 'head', {
      staff: [
        { person: 'case-manager', name: 'A. Diallo', roles: ['CASE_MGR', 'DEPUTY'] },
        { person: 'integrity', name: null, roles: ['INTEGRITY'] },
      ],
      policies: [],
    });
    expect(choices.person?.map(({ key, label }) => [key, label])).toEqual([
      ['case-manager', 'A. Diallo, case manager'],
      ['integrity', 'Integrity, integrity officer'],
    ]);
  });
});

describe('the reasons for which a clock may stand', () => {
  it('are those of the policies by which the clocks of the case count', () => {
    const overview = { staff: [], openQuestions: [], openProposals: [] };
    const clocks = [{ clockId: 'C03-1', status: 'running', title: 'ELIGIBILITY', dueAt: null, policyVersion: '1' }];
    const file = { overview, story: [], clocks, now: '2026-12-04T10:00:00.000Z' } as unknown as CaseFile;
    const policies = [
      { version: '1', pauseReasons: ['AWAITING_GOVERNMENT_INFO'] },
      { version: '2', pauseReasons: ['SOMETHING_ELSE'] },
    ];
    const { choices } = choicesOf(file, 'head', { staff: [], policies });
    expect(choices['pause-reason']?.map(({ key }) => key)).toEqual(['AWAITING_GOVERNMENT_INFO']);
  });
});
