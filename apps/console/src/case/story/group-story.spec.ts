import { started, such, told } from '../testing.js';
import { groupStory } from './group-story.js';
import { countsOf } from './kinds.js';
import { aboutOf, bodyOf, effectsOf } from './tell.js';

const why = {
  outcome: 'ELIGIBLE',
  reasonCode: 'ELIGIBLE',
  reasonText: 'All lists say so.',
  basis: ['doc-1'],
  alternatives: [],
};
const system = { who: { person: 'house', role: 'SYSTEM', onBehalfOf: null } };
const story = [
  told(1, '2026-11-30 09:12', 'RequestReceived', { contractName: 'Kalundu' }),
  started(2, '2026-11-30 09:12', 'C03'),
  such(told(3, '2026-12-01 09:00', 'ReminderIssued', { clockId: 'C03-1', to: ['INTAKE'] }), system),
  such(told(4, '2026-12-01 12:00', 'ReminderIssued', { clockId: 'C03-1', to: ['INTAKE'] }), system),
  such(told(5, '2026-12-02 12:00', 'ReminderIssued', { clockId: 'C03-1', to: ['INTAKE'] }), system),
  such(told(6, '2026-12-03 13:30', 'EligibilityDetermined', { outcome: 'ELIGIBLE' }), { why }),
  such(told(7, '2026-12-03 13:30', 'ApprovalGranted', { approvalId: 'a-1' }), { why }),
  told(8, '2026-12-03 13:30', 'ClockStopped', { clockId: 'C03-1', netSeconds: 105_480, met: true }),
];
const shown = (only: Parameters<typeof groupStory>[1]['only'], newestFirst = false) =>
  groupStory(story, { only, newestFirst }).map((entry) =>
    entry.kind === 'fact' ? `${entry.row.type} +${entry.followed.length}` : `${entry.rows.length} reminders`,
  );

describe('the timeline of a case', () => {
  it('tells clocks with what moved them, and folds the reminders of a day into one line', () =>
    expect(shown(undefined)).toEqual(['RequestReceived +1', '2 reminders', '1 reminders', 'EligibilityDetermined +2']));

  it('begins with the newest when that is asked for', () =>
    expect(shown(undefined, true)[0]).toBe('EligibilityDetermined +2'));

  it('shows each decision once, with what it did, though its approval was granted with it', () =>
    expect(shown('decision')).toEqual(['EligibilityDetermined +2']));

  it('shows clocks by themselves when they are asked for', () =>
    expect(shown('clock')).toEqual(['ClockStarted +0', 'ClockStopped +0']));

  it('counts what each filter holds', () =>
    expect(countsOf(story)).toEqual({ all: 8, decision: 1, letter: 1, clock: 2, message: 0, reminder: 3 }));

  it('says what a decision did', () =>
    expect(effectsOf(story[5]!, story.slice(6), '2026-12-04T09:00:00.000Z')).toBe(
      'C03 met, with 3 d 5 h. Stage is now due diligence.',
    ));

  it('says of a correction what was and what is', () => {
    const row = told(9, '2026-12-03 14:00', 'RequestCorrected', {
      field: 'contractName',
      oldValue: 'Kalundo',
      newValue: 'Kalundu',
    });
    expect([aboutOf(row), bodyOf(row)]).toEqual(['contract name', 'Was “Kalundo”, is now “Kalundu”.']);
  });

  it('leaves out what its reader may not read', () =>
    expect(aboutOf(told(9, '2026-12-04 09:00', 'DueDiligenceFindingRecorded', { check: 'LEGAL' }))).toBe('legal'));
});
