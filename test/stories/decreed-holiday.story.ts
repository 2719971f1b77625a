import { egyptVersion2 } from '@connex/domain';
import { acknowledged, because, requestLetter } from './grammar/sentences.js';
import { at, clock, happened, latest, says, type Story } from './grammar/story.js';

const calendar = 'calendar-GOV-EG';
const nextVersion = { ...egyptVersion2, tzVersion: 'as decreed' };
const cairo = (diary: string) => `${diary} Africa/Cairo`;

/** A holiday decreed while clocks run (domain S17): it moves what lies ahead, from its publication on. */
export const decreedHoliday: Story = {
  name: 'DECREED',
  title: 'Lotus: a holiday decreed while clocks run',
  steps: [
    at('2027-03-01 07:00').says('intake', 'RegisterRequest', requestLetter('EG', 'Lotus', { resourceTags: ['gas'] })),
    at('2027-03-01 07:30').says(
      'case-manager',
      'RequestInformation',
      { text: 'Please send annex 4.', askedOf: 'focal point' },
      clock('C20').startsAt(cairo('2027-03-01 09:00')),
      clock('C20').isDue(cairo('2027-03-16 17:00')),
    ),
    acknowledged('2027-03-01 10:00'),
    at('2027-03-04 10:00').saysIn(calendar, 'case-manager', 'ProposeDecision', {
      command: 'PublishCalendarVersion',
      data: nextVersion,
    }),
    at('2027-03-04 11:00').saysIn(calendar, 'head', 'PublishCalendarVersion', {
      ...nextVersion,
      approvalId: latest('ApprovalProposed', 'approvalId', calendar),
      decision: because('The gazette of the country decrees the holiday.', 'gazette'),
    }),
    at('2027-03-04 11:00').awaits(
      'ClockRecomputed',
      happened('ClockRecomputed'),
      says('ClockRecomputed', 'cause', 'CALENDAR_VERSION'),
      clock('C20').isDue(cairo('2027-03-17 17:00')),
    ),
    at('2027-03-16 12:00').look(clock('C20').hasNotRung('due')),
    at('2027-03-17 12:00').look(clock('C20').rang('due', cairo('2027-03-17 09:00')), happened('ClockRecomputed')),
  ],
};
