import {
  acknowledged,
  decided,
  determined,
  eligibility,
  requestLetter,
  signatoryVerified,
} from './grammar/sentences.js';
import { at, clock, type Story } from './grammar/story.js';

/** Domain scenario S18, steps 1 and 2: the workers were down over a rung. */
export const andes: Story = {
  name: 'S18',
  title: 'Andes: the platform was down',
  alone: true,
  steps: [
    at('2027-02-18 09:30').says(
      'intake',
      'RegisterRequest',
      requestLetter('BO', 'Andes', { resourceTags: ['lithium'] }),
    ),
    acknowledged('2027-02-18 14:00'),
    signatoryVerified('2027-02-19 10:00'),
    ...decided(
      ['2027-02-22 09:30', 'intake'],
      ['2027-02-22 10:00', 'head'],
      determined(eligibility('ELIGIBLE', '2027-02-18'), 'The country is on the list and the sector is admitted.'),
      clock('C04').isDue('2027-03-01 17:00'),
    ),
    at('2027-02-26 09:30').happens('conductor stops', clock('C04').rang('50', '2027-02-24 14:00')),
    at('2027-03-01 10:30').happens('time passes unheard', clock('C04').hasNotRung('80')),
    at('2027-03-01 10:30').happens('conductor starts'),
    at('2027-03-01 10:31').look(
      clock('C04').rang('80', '2027-03-01 10:30'),
      clock('C04').wasLateBy('80', 3 * 86_400 + 1_800),
      clock('C04').breaches(0),
    ),
    at('2027-03-01 17:00').look(clock('C04').rang('due', '2027-03-01 17:00'), clock('C04').breaches(1)),
    at('2027-03-03 14:00').look(clock('C04').rang('150', '2027-03-03 14:00'), clock('C04').breaches(1)),
  ],
};
