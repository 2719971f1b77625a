import {
  acknowledged,
  decided,
  determined,
  eligibility,
  requestLetter,
  signatoryVerified,
} from './grammar/sentences.js';
import { at, clock, document, happened, latest, says, type Story } from './grammar/story.js';

/** Domain scenario S19, up to the question to the Board: a province asks. */
export const salar: Story = {
  name: 'S19',
  title: 'Salar: a province asks',
  steps: [
    at('2027-02-03 14:00').says(
      'intake',
      'RegisterRequest',
      requestLetter('AR', 'Salar', { nationalLevel: 'SUB_NATIONAL', resourceTags: ['lithium'] }),
      clock('C02').isDue('2027-02-04 17:00'),
      clock('C03').isDue('2027-02-09 17:00'),
    ),
    acknowledged('2027-02-04 10:00'),
    at('2027-02-04 11:00').says(
      'case-manager',
      'RequestInformation',
      { text: 'Please send the consent of the national mining authority.', askedOf: 'focal point' },
      clock('C03').usedMinutes(300),
      clock('C20').startsAt('2027-02-04 09:00 America/Argentina/Salta'),
      clock('C20').isDue('2027-02-19 17:00 America/Argentina/Salta'),
    ),
    signatoryVerified('2027-02-05 10:00'),
    at('2027-02-15 10:00').says(
      'intake',
      'ProvideInformation',
      {
        questionId: latest('InformationRequested', 'questionId'),
        answerDocumentId: document('national consent'),
        complete: true,
        via: 'EMAIL',
      },
      clock('C20').hasNotRung('60'),
    ),
    ...decided(
      ['2027-02-16 09:30', 'intake'],
      ['2027-02-16 10:00', 'head'],
      determined(
        eligibility('EXCEPTION_NEEDED', '2027-02-03', { subnationalConsentDocumentId: document('national consent') }),
        'This is the first sub-national case in the country.',
        'national consent',
      ),
      clock('C03').isMet(),
      clock('C03').netMinutes(780),
      says('EligibilityDetermined', 'outcome', 'EXCEPTION_NEEDED'),
    ),
    at('2027-02-16 10:00').says(
      'case-manager',
      'RequestBoardException',
      { question: 'May the unit support a province for the first time in this country?' },
      clock('C23').isDue('2027-02-23 17:00'),
      happened('BoardExceptionRequested'),
    ),
    at('2027-02-20 12:00').look(clock('H1').isRunning(), clock('C20').hasNotRung('60')),
  ],
};
