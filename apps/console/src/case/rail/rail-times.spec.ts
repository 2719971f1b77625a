import { timeBy } from '@connex/domain';
import { calendars, told } from '../testing.js';
import { factsOf } from '../clocks/facts.js';
import { shownStages, stageTimes } from './rail-times.js';

const time = timeBy(calendars, 'CSU', 1);
const facts = factsOf([
  told(1, '2026-11-26 08:20', 'EnquiryReceived'),
  told(2, '2026-11-30 09:12', 'RequestReceived'),
  told(3, '2026-12-03 13:30', 'EligibilityDetermined', { outcome: 'ELIGIBLE' }),
]);
const now = '2026-12-04T10:00:00.000Z';

describe('the rail of a case', () => {
  it('tells the net working time of each stage, the one it stands at up to now', () =>
    expect(
      stageTimes(facts, { time, now, pauses: [] }).map(({ stage, netSeconds }) => [stage, (netSeconds ?? 0) / 60]),
    ).toEqual([
      ['ENQUIRY', 2 * 480 - 20 + 72],
      ['ELIGIBILITY', 3 * 480 + 330 - 72],
      ['DUE_DILIGENCE', 150 + 120],
    ]));

  it('leaves out what the government held', () => {
    const pauses = [{ from: Date.parse('2026-12-01T08:00:00.000Z'), to: Date.parse('2026-12-02T08:00:00.000Z') }];
    expect(stageTimes(facts, { time, now, pauses })[1]?.netSeconds).toBe((2 * 480 + 330 - 72) * 60);
  });

  it('shows the usual stages that lie ahead, and the unusual ones only where the case has been there', () => {
    expect(shownStages(stageTimes(facts, { time, now, pauses: [] }))).toEqual([
      'ENQUIRY',
      'ELIGIBILITY',
      'DUE_DILIGENCE',
      'DECISION',
      'SCOPING',
      'SELECTION',
      'CONTRACTING',
      'ACTIVE',
      'WRAP_UP',
    ]);
    const closed = [...facts.slice(0, 1), ...factsOf([told(2, '2026-11-27 10:00', 'EnquiryClosed')])];
    expect(shownStages(stageTimes(closed, { time, now, pauses: [] }))).toEqual(['ENQUIRY', 'CLOSED']);
  });
});
