import {
  acknowledged,
  checksRated,
  decided,
  determined,
  dueDiligenceCompleted,
  eligibility,
  requestLetter,
  signatoryVerified,
} from './grammar/sentences.js';
import { at, clock, type Story } from './grammar/story.js';

/** Domain scenario S10, up to its decision: another facility may be the better one. */
export const mopane: Story = {
  name: 'S10',
  title: 'Mopane: referral instead of support',
  steps: [
    at('2027-01-11 09:30').says(
      'intake',
      'RegisterRequest',
      requestLetter('MZ', 'Mopane', { resourceTags: ['gas'], contractName: 'Gas taxation agreement' }),
      clock('C02').isDue('2027-01-12 17:00'),
      clock('C03').isDue('2027-01-15 17:00'),
    ),
    acknowledged('2027-01-12 10:00', clock('C02').isMet()),
    signatoryVerified('2027-01-13 10:00'),
    ...decided(
      ['2027-01-14 10:00', 'intake'],
      ['2027-01-14 11:00', 'head'],
      determined(eligibility('ELIGIBLE', '2027-01-11'), 'The country is on the list and the sector is admitted.'),
      clock('C03').isMet(),
      clock('C04').isDue('2027-01-21 17:00'),
    ),
    ...checksRated('2027-01-20 14:00'),
    dueDiligenceCompleted('2027-01-20 15:00', clock('C04').isMet(), clock('C05').isDue('2027-01-22 17:00')),
    at('2027-01-22 17:00').look(clock('C05').breaches(1), clock('C21').isNotStarted(), clock('C22').isNotStarted()),
  ],
};
