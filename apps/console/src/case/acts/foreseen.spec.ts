import { foreseen } from './foreseen.js';

const now = '2026-11-30T09:12:00.000Z';

describe('what an approval would do', () => {
  it('is told as one line a fact: where the case would stand, and what its clocks would do', () =>
    expect(
      foreseen(
        [
          { type: 'ApprovalGranted', data: { approvalId: 'a', command: 'DetermineEligibility' } },
          { type: 'EligibilityDetermined', data: { outcome: 'ELIGIBLE' } },
          { type: 'ClockStopped', data: { clockId: 'C03-1', netSeconds: 3_600, met: true } },
          { type: 'ClockStarted', data: { clockId: 'C04-1', clock: 'C04', dueAt: '2026-12-07T16:00:00.000Z' } },
        ],
        now,
      ),
    ).toEqual([
      'Eligibility determined. Stage is now due diligence.',
      'C03 met, with 1 h.',
      'C04 started, due Mon 7 Dec, 17:00.',
    ]));
});
