import {
  acknowledged,
  approval,
  checksRated,
  decided,
  determined,
  dueDiligenceCompleted,
  eligibility,
  requestDecided,
  requestLetter,
  signatoryVerified,
  type Spoken,
} from '../grammar/sentences.js';
import { at, document, latest, printOf, type Sentence, type Step, type Story } from '../grammar/story.js';
import type { DemoCase } from './demo-case.js';

/** From the letter to eligibility, which is determined so many working days ago. */
const untilEligible = ({ nickname, country, ago }: DemoCase, daysAgo: number): readonly Step[] => [
  at(ago(daysAgo + 3, '09:40')).says('intake', 'RegisterRequest', requestLetter(country, nickname)),
  acknowledged(ago(daysAgo + 3, '13:00')),
  signatoryVerified(ago(daysAgo + 2, '10:00')),
  ...decided(
    [ago(daysAgo, '09:30'), 'intake'],
    [ago(daysAgo, '11:00'), 'head'],
    determined(
      eligibility('ELIGIBLE', ago(daysAgo + 3, '09:40').slice(0, 10)),
      'The country is on the list and the sector is admitted.',
    ),
  ),
];

/** The six checks are under way; eligibility opened them so many working days ago. */
export const dueDiligenceCase = (about: DemoCase, daysAgo: number): Story => ({
  name: about.nickname,
  title: 'due diligence is under way',
  steps: [...untilEligible(about, daysAgo), ...checksRated(about.ago(daysAgo - 1, '14:00')).slice(0, 3)],
});

/** All six checks are rated, and due diligence was completed so many working days ago. */
const rated = (about: DemoCase, daysAgo: number, ratings: Readonly<Record<string, string>> = {}): readonly Step[] => [
  ...untilEligible(about, daysAgo + 3),
  ...checksRated(about.ago(daysAgo + 1, '15:00'), ratings),
  dueDiligenceCompleted(about.ago(daysAgo, '10:00')),
];

/** Asked and answered within a day: the unit's clocks stood for it, and are due later than they were. */
const annexSent = ({ ago }: DemoCase, daysAgo: number): readonly Step[] => [
  at(ago(daysAgo, '10:30')).says('case-manager', 'RequestInformation', {
    text: 'Please send the annex with the tax terms.',
    askedOf: 'focal point',
  }),
  at(ago(daysAgo - 1, '11:00')).says('intake', 'ProvideInformation', {
    questionId: latest('InformationRequested', 'questionId'),
    answerDocumentId: document('annex'),
    complete: true,
    via: 'EMAIL',
  }),
];

/** The file lies before the head. */
export const proposedCase = (about: DemoCase): Story => ({
  name: about.nickname,
  title: 'an approval waits for the head',
  steps: [
    ...annexSent(about, 6),
    ...rated(about, 1, { ENVIRONMENT: 'MEDIUM' }),
    at(about.ago(1, '15:00')).says('case-manager', 'ProposeDecision', { command: 'DecideRequest', data: approval }),
  ],
});

const answered = (proposedAt: string, decidedAt: string, data: Sentence['data']): readonly Step[] => {
  const [proposed, taken]: readonly [Spoken, Spoken] = [
    [proposedAt, 'case-manager'],
    [decidedAt, 'head'],
  ];
  return decided(proposed, taken, requestDecided(data, 'The file was read; due diligence leads to this answer.'));
};

export const approvedCase = (about: DemoCase): Story => ({
  name: about.nickname,
  title: 'approved; the scope is being agreed',
  steps: [...rated(about, 4), ...answered(about.ago(3, '10:00'), about.ago(3, '15:00'), approval)],
});

/** A finding is above the head's mandate, and the Board is asked. */
export const boardCase = (about: DemoCase): Story => ({
  name: about.nickname,
  title: 'the Board is asked',
  steps: [
    ...rated(about, 3, { SANCTIONS: 'HIGH' }),
    at(about.ago(2, '11:00')).says('case-manager', 'RequestBoardException', {
      question: 'A shareholder of the investor is on a sanctions list; may the unit support?',
    }),
  ],
});

const decline: Sentence['data'] = {
  outcome: 'DECLINE',
  reasonCode: 'BETTER_PARTNER',
  letterDocumentId: document('letter of decline'),
  letterSha256: printOf('letter of decline'),
  conditions: [],
};

export const closedCase = (about: DemoCase): Story => ({
  name: about.nickname,
  title: 'declined, with an appeal open',
  steps: [...rated(about, 5), ...answered(about.ago(4, '10:00'), about.ago(4, '16:00'), decline)],
});
