import { acknowledged, requestLetter } from './grammar/sentences.js';
import { at, clock, document, latest, type Story } from './grammar/story.js';

/** Domain scenario S11, as far as its place goes: Port Moresby is half a day ahead, and is reminded in its own morning. */
export const sepik: Story = {
  name: 'S11',
  title: 'Sepik: half a day ahead',
  steps: [
    at('2027-04-08 09:30').says(
      'intake',
      'RegisterRequest',
      requestLetter('PG', 'Sepik', { resourceTags: ['LNG'], contractName: 'LNG project agreement' }),
      clock('C02').isDue('2027-04-09 17:00'),
      clock('C03').isDue('2027-04-14 17:00'),
    ),
    acknowledged('2027-04-08 11:00', clock('C02').isMet()),
    at('2027-04-13 10:00').says(
      'case-manager',
      'RequestInformation',
      { text: 'Who leads your team at the table in round 2?', askedOf: 'focal point' },
      clock('C20').startsAt('2027-04-14 09:00 Pacific/Port_Moresby'),
      clock('C20').isDue('2027-04-27 17:00 Pacific/Port_Moresby'),
    ),
    at('2027-04-22 12:00').look(clock('C20').rang('60', '2027-04-22 09:00 Pacific/Port_Moresby')),
    at('2027-04-23 09:00').says(
      'intake',
      'ProvideInformation',
      {
        questionId: latest('InformationRequested', 'questionId'),
        answerDocumentId: document('letter of the ministry'),
        complete: true,
        via: 'EMAIL',
      },
      clock('C20').isMet(),
      clock('C20').hasNotRung('due'),
      clock('C03').isDue('2027-04-23 17:00'),
    ),
  ],
};
