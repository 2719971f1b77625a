import {
  acknowledged,
  approval,
  because,
  decided,
  determined,
  eligibility,
  requestDecided,
  requestLetter,
  signatoryVerified,
} from './grammar/sentences.js';
import { at, clock, happened, says, type Story } from './grammar/story.js';

const deferredChecks = ['HUMAN_RIGHTS', 'PARTNERS'];
const goFast = {
  command: 'SetTrack',
  data: { track: 'FAST', justification: 'The next round is fixed for 27 January.', deferredChecks },
  reason: 'The round is fixed, and the country is on the list.',
  basis: 'request letter',
};

const rated = (check: string) =>
  at('2027-01-14 11:00').says('integrity', 'RecordDueDiligenceFinding', {
    check,
    rating: 'MEDIUM',
    text: 'Public sources were read; nothing stands in the way beyond what is rated.',
    sources: ['public register'],
  });

/** Domain scenario S02, up to its approval and the checks that were deferred for it: signature in two weeks. */
export const khulan: Story = {
  name: 'S02',
  title: 'Khulan: fast track, signature in two weeks',
  steps: [
    at('2027-01-12 09:05').says(
      'intake',
      'RegisterRequest',
      requestLetter('MN', 'Khulan', { nextRoundDate: '2027-01-27', resourceTags: ['rail'] }),
      clock('C03').isDue('2027-01-18 17:00'),
    ),
    ...decided(
      ['2027-01-12 09:05', 'case-manager'],
      ['2027-01-12 09:05', 'head'],
      goFast,
      clock('C02').isDue('2027-01-13 17:00'),
      clock('C03').isDue('2027-01-13 17:00'),
      clock('H1').isDue('2027-01-26 17:00'),
    ),
    acknowledged('2027-01-12 10:00', clock('C02').isMet()),
    signatoryVerified('2027-01-12 11:00'),
    ...decided(
      ['2027-01-12 15:30', 'intake'],
      ['2027-01-12 16:00', 'head'],
      determined(eligibility('ELIGIBLE', '2027-01-12'), 'The country is on the list and the sector is admitted.'),
      clock('C03').isMet(),
      clock('C04').isDue('2027-01-14 17:00'),
    ),
    ...['ENVIRONMENT', 'LEGAL', 'REPUTATION', 'SANCTIONS'].map(rated),
    at('2027-01-14 12:00').says(
      'integrity',
      'CompleteDueDiligence',
      {
        conditions: [],
        deferredChecks,
        decision: because('Four checks are rated, two are deferred as the Head granted.', 'due diligence note'),
      },
      clock('C04').isMet(),
      clock('C05').isDue('2027-01-15 17:00'),
    ),
    ...decided(
      ['2027-01-14 16:00', 'case-manager'],
      ['2027-01-14 17:00', 'head'],
      requestDecided(
        { ...approval, budgetCeiling: 45_000 },
        'The rating allows it, and the budget is below the ceiling.',
      ),
      clock('C06').startsAt('2027-01-15 09:00'),
      clock('C06').isDue('2027-01-15 17:00'),
    ),
    at('2027-01-28 16:59').look(happened('DeferredChecksOverdue', 0), clock('H1').breaches(1)),
    at('2027-01-28 17:00').look(
      happened('DeferredChecksOverdue'),
      says('DeferredChecksOverdue', 'decideUntil', '2027-01-29T16:00:00.000Z'),
      happened('CaseSuspended', 0),
    ),
  ],
};
