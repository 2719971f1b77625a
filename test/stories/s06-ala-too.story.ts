import {
  acknowledged,
  approval,
  checksRated,
  decided,
  determined,
  dueDiligenceCompleted,
  eligibility,
  refusedDecision,
  requestDecided,
  requestLetter,
  signatoryVerified,
} from './grammar/sentences.js';
import { at, clock, happened, says, type Story } from './grammar/story.js';

/** Domain scenario S06, up to the refused approval: a sanctions hit, rated by hand. */
export const alaToo: Story = {
  name: 'S06',
  title: 'Ala-Too: sanctions hit',
  steps: [
    at('2027-01-15 11:00').says(
      'intake',
      'RegisterRequest',
      requestLetter('KG', 'Ala-Too', { counterparties: ['Naryn Ridge Metals'], resourceTags: ['gold'] }),
    ),
    acknowledged('2027-01-15 14:00'),
    signatoryVerified('2027-01-15 15:00'),
    ...decided(
      ['2027-01-18 09:10', 'intake'],
      ['2027-01-18 09:30', 'head'],
      determined(eligibility('ELIGIBLE', '2027-01-15'), 'The country is on the list and the sector is admitted.'),
      clock('C04').isDue('2027-01-25 17:00'),
    ),
    ...checksRated('2027-01-21 09:00', { SANCTIONS: 'CRITICAL' }),
    dueDiligenceCompleted('2027-01-21 10:00', says('DueDiligenceCompleted', 'overallRating', 'CRITICAL')),
    at('2027-01-21 10:30').says('case-manager', 'ProposeDecision', { command: 'DecideRequest', data: approval }),
    refusedDecision(
      ['2027-01-21 11:00', 'head'],
      requestDecided(approval, 'The file was read and the proposal is followed.'),
      'RISK_ABOVE_MANDATE',
    ),
    at('2027-01-21 11:30').says(
      'case-manager',
      'RequestBoardException',
      { question: 'The owner of the investor is on a sanctions list: may the unit support?' },
      happened('BoardExceptionRequested'),
      happened('RequestApproved', 0),
      clock('C23').isDue('2027-01-28 17:00'),
    ),
  ],
};
