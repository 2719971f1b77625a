import {
  acknowledged,
  decided,
  determined,
  eligibility,
  requestLetter,
  signatoryVerified,
} from './grammar/sentences.js';
import { at, clock, document, latest, says, type Story } from './grammar/story.js';

/** Domain scenario S03, up to eligibility: the government rests on Friday and Saturday. */
export const sakkia: Story = {
  name: 'S03',
  title: 'Sakkia: the wrong weekend',
  steps: [
    at('2026-12-17 15:30').says(
      'intake',
      'RegisterRequest',
      requestLetter('EG', 'Sakkia', { resourceTags: ['gas'], contractName: 'Gas processing agreement' }),
      clock('C02').isDue('2026-12-18 17:00'),
      clock('C03').isDue('2026-12-23 17:00'),
    ),
    acknowledged('2026-12-18 10:00', clock('C02').isMet()),
    at('2026-12-21 16:00').says(
      'case-manager',
      'RequestInformation',
      { text: 'Please send annex 2 of the draft contract.', askedOf: 'focal point' },
      clock('C03').usedMinutes(990),
      clock('C20').startsAt('2026-12-22 09:00 Africa/Cairo'),
      clock('C20').isDue('2027-01-04 17:00 Africa/Cairo'),
      clock('H1').isDue('2027-02-03 17:00'),
    ),
    at('2026-12-30 12:00').look(clock('C20').rang('60', '2026-12-30 09:00 Africa/Cairo')),
    at('2026-12-31 13:00').says(
      'intake',
      'ProvideInformation',
      {
        questionId: latest('InformationRequested', 'questionId'),
        answerDocumentId: document('annex 2'),
        complete: true,
        via: 'EMAIL',
      },
      clock('C03').isDue('2027-01-05 17:00'),
      clock('H1').isDue('2027-02-10 17:00'),
      clock('C20').isMet(),
      clock('C20').hasNotRung('due'),
    ),
    signatoryVerified('2027-01-04 10:00'),
    ...decided(
      ['2027-01-05 10:00', 'intake'],
      ['2027-01-05 11:00', 'head'],
      determined(eligibility('ELIGIBLE', '2026-12-17'), 'The country is on the list and the sector is admitted.'),
      clock('C03').isMet(),
      says('EligibilityDetermined', 'outcome', 'ELIGIBLE'),
    ),
  ],
};
