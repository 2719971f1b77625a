import {
  acknowledged,
  decided,
  determined,
  eligibility,
  requestLetter,
  signatoryVerified,
} from './grammar/sentences.js';
import { at, clock, says, type Story } from './grammar/story.js';

/** Domain scenario S07 without the on-site scope: the country left the list within five years. */
export const pleasantIsland: Story = {
  name: 'S07',
  title: 'Pleasant Island: country no longer on the list',
  steps: [
    at('2026-12-02 06:10').says(
      'intake',
      'RegisterRequest',
      requestLetter('NR', 'Pleasant Island', { resourceTags: ['seabed minerals'] }),
      clock('C02').isDue('2026-12-02 17:00'),
      clock('C03').isDue('2026-12-07 17:00'),
    ),
    acknowledged('2026-12-02 10:00', clock('C02').isMet()),
    signatoryVerified('2026-12-03 10:00'),
    ...decided(
      ['2026-12-04 10:00', 'intake'],
      ['2026-12-04 11:00', 'head'],
      determined(eligibility('ELIGIBLE_GRACE', '2026-12-02'), 'The country left the list within the last five years.'),
      clock('C03').isMet(),
      clock('C04').isRunning(),
      says('EligibilityDetermined', 'outcome', 'ELIGIBLE_GRACE'),
    ),
  ],
};
