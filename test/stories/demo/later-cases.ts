import {
  acknowledged,
  approval,
  checksRated,
  decided,
  dueDiligenceCompleted,
  eligibility,
  requestLetter,
  signatoryVerified,
} from '../grammar/sentences.js';
import { at, document, printOf, type Sentence, type Step, type Story } from '../grammar/story.js';

/** A diary's instant so many working days ago, at a time of day. */
export type Ago = (days: number, time: string) => string;

/** From the letter to eligibility, which is determined so many working days ago. */
const untilEligible = (nickname: string, country: string, ago: Ago, determined: number): readonly Step[] => [
  at(ago(determined + 3, '09:40')).says('intake', 'RegisterRequest', requestLetter(country, nickname)),
  acknowledged(ago(determined + 3, '13:00')),
  signatoryVerified(ago(determined + 2, '10:00')),
  ...decided(
    [ago(determined, '09:30'), 'intake'],
    [ago(determined, '11:00'), 'head'],
    'DetermineEligibility',
    eligibility('ELIGIBLE', ago(determined + 3, '09:40').slice(0, 10)),
    { text: 'The country is on the list and the sector is admitted.', basis: 'request letter' },
  ),
];

/** The six checks are under way; `determined` working days ago eligibility opened them. */
export const dueDiligenceCase = (
  nickname: string,
  country: string,
  { ago, determined }: { readonly ago: Ago; readonly determined: number },
): Story => ({
  name: nickname,
  title: 'due diligence is under way',
  steps: [
    ...untilEligible(nickname, country, ago, determined),
    ...checksRated(ago(determined - 1, '14:00')).slice(0, 3),
  ],
});

const rated = (
  nickname: string,
  country: string,
  ago: Ago,
  completed: number,
  ratings: Record<string, string> = {},
) => [
  ...untilEligible(nickname, country, ago, completed + 3),
  ...checksRated(ago(completed + 1, '15:00'), ratings),
  dueDiligenceCompleted(ago(completed, '10:00')),
];

/** The file lies before the head. */
export const proposedCase = (nickname: string, country: string, ago: Ago): Story => ({
  name: nickname,
  title: 'an approval waits for the head',
  steps: [
    ...rated(nickname, country, ago, 1, { ENVIRONMENT: 'MEDIUM' }),
    at(ago(1, '15:00')).says('case-manager', 'ProposeDecision', { command: 'DecideRequest', data: approval }),
  ],
});

const answered = (when: readonly [string, string], data: Sentence['data']) =>
  decided([when[0], 'case-manager'], [when[1], 'head'], 'DecideRequest', data, {
    text: 'The file was read; due diligence and mandate lead to this answer.',
    basis: 'request letter',
  });

export const approvedCase = (nickname: string, country: string, ago: Ago): Story => ({
  name: nickname,
  title: 'approved; the scope is being agreed',
  steps: [...rated(nickname, country, ago, 4), ...answered([ago(3, '10:00'), ago(3, '15:00')], approval)],
});

/** A finding is above the head's mandate, and the Board is asked. */
export const boardCase = (nickname: string, country: string, ago: Ago): Story => ({
  name: nickname,
  title: 'the Board is asked',
  steps: [
    ...rated(nickname, country, ago, 3, { SANCTIONS: 'HIGH' }),
    at(ago(2, '11:00')).says('case-manager', 'RequestBoardException', {
      question: 'A shareholder of the investor is on a sanctions list; may the unit support?',
    }),
  ],
});

export const closedCase = (nickname: string, country: string, ago: Ago): Story => ({
  name: nickname,
  title: 'declined, with an appeal open',
  steps: [
    ...rated(nickname, country, ago, 5),
    ...answered([ago(4, '10:00'), ago(4, '16:00')], {
      outcome: 'DECLINE',
      reasonCode: 'BETTER_PARTNER',
      letterDocumentId: document('letter of decline'),
      letterSha256: printOf('letter of decline'),
      conditions: [],
    }),
  ],
});
