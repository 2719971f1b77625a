import { acknowledged, contactRecorded, requestLetter, signatoryVerified } from '../grammar/sentences.js';
import { at, type Story } from '../grammar/story.js';
import type { DemoCase } from './demo-case.js';

/** Somebody called, and nobody has answered yet. */
export const enquiryCase = ({ nickname, country, ago }: DemoCase): Story => ({
  name: nickname,
  title: 'an enquiry waits for its answer',
  steps: [
    at(ago(1, '11:20')).says('intake', 'RegisterEnquiry', {
      nickname,
      channel: 'PHONE',
      country,
      contact: 'desk of the director of mines',
      summary: 'They ask what the unit can do before a tender.',
      language: 'en',
    }),
  ],
});

/** A letter came in yesterday and is not acknowledged. */
export const freshCase = ({ nickname, country, ago }: DemoCase): Story => ({
  name: nickname,
  title: 'a letter waits for its acknowledgement',
  steps: [
    at(ago(1, '16:10')).says('intake', 'RegisterRequest', requestLetter(country, nickname, { resourceTags: ['gas'] })),
  ],
});

/** Eligibility is nearly due: its 80 % rung has rung or is about to. */
export const lateInEligibility = ({ nickname, country, ago }: DemoCase): Story => ({
  name: nickname,
  title: 'eligibility is nearly due',
  steps: [
    at(ago(3, '12:00')).says('intake', 'RegisterRequest', requestLetter(country, nickname)),
    acknowledged(ago(3, '15:30')),
    signatoryVerified(ago(2, '10:00')),
    contactRecorded(ago(2, '10:30'), 'point-focal', 'Ministère des Mines'),
  ],
});

/** The ball is with the government: a question is open, the unit's clocks stand. */
export const waitingCase = ({ nickname, country, ago }: DemoCase): Story => ({
  name: nickname,
  title: 'a question waits for the government',
  steps: [
    at(ago(6, '10:00')).says('intake', 'RegisterRequest', requestLetter(country, nickname, { resourceTags: ['gas'] })),
    acknowledged(ago(6, '14:00')),
    at(ago(5, '11:00')).says('case-manager', 'RequestInformation', {
      text: 'Please send the annexes of the draft contract.',
      askedOf: 'focal point',
    }),
    contactRecorded(ago(5, '11:30'), 'focal-point', 'Ministry of Mines'),
  ],
});
