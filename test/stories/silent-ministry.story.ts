import { acknowledged, requestLetter } from './grammar/sentences.js';
import { at, clock, happened, type Story } from './grammar/story.js';

const lusaka = (diary: string) => `${diary} Africa/Lusaka`;

/** A ministry that never answers: the ladder to the end, on the days of Lusaka, while the clocks of the unit stand. */
export const silentMinistry: Story = {
  name: 'SILENT',
  title: 'Mukwa: a ministry that never answers',
  steps: [
    at('2026-11-30 09:30').says('intake', 'RegisterRequest', requestLetter('ZM', 'Mukwa')),
    at('2026-11-30 10:00').says(
      'case-manager',
      'RequestInformation',
      { text: 'Please send the draft of the amendment.', askedOf: 'focal point' },
      clock('C03').usedMinutes(30),
      clock('C20').isDue(lusaka('2026-12-14 17:00')),
    ),
    acknowledged('2026-11-30 12:00'),
    at('2026-12-14 12:00').look(
      clock('C20').rang('60', lusaka('2026-12-08 11:00')),
      clock('C20').rang('due', lusaka('2026-12-14 09:00')),
    ),
    at('2026-12-29 12:00').look(
      clock('C20').rang('+5', lusaka('2026-12-21 09:00')),
      clock('C20').rang('+10', lusaka('2026-12-29 09:00')),
      happened('CaseDormant', 0),
      clock('H1').hasNotRung('stood-20'),
    ),
    // All that time the headline stood: the Head hears of it, though nobody is late (domain 7.3).
    at('2026-12-30 12:00').look(clock('H1').rang('stood-20', '2026-12-30 10:00')),
    at('2027-01-13 12:00').look(clock('C20').rang('+20', lusaka('2027-01-13 09:00')), happened('CaseDormant')),
    at('2027-01-27 12:00').look(
      clock('C20').rang('+30', lusaka('2027-01-27 09:00')),
      clock('C20').breaches(0),
      clock('C03').breaches(0),
      clock('H1').breaches(0),
      happened('CaseDormant'),
    ),
  ],
};
