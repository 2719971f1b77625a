import { rowAfter } from '../testing.js';
import {
  acknowledged,
  atTheDoor,
  eligible,
  enquiryReceived,
  questionAnswered,
  questionAsked,
} from '../testing-stories.js';
import { caseOverviewProjector } from './case-overview.projector.js';

const after = (...story: Parameters<typeof rowAfter>[1][]) => rowAfter(caseOverviewProjector, ...story);

describe('case overview', () => {
  it('begins with the first enquiry, and keeps that day when a letter follows', () =>
    expect(after(enquiryReceived, ...atTheDoor)).toMatchObject({
      nickname: 'Msasa',
      country: 'ZM',
      stage: 'ELIGIBILITY',
      openedAt: '2026-11-26T08:20:00.000Z',
    }));

  it('shows who owes the next move, and by when', () =>
    expect(after(...atTheDoor, acknowledged)).toMatchObject({
      ball: 'CSU',
      nextDue: { clockId: 'C03-1', title: 'ELIGIBILITY', dueAt: '2026-12-04T16:00:00.000Z', provisional: false },
    }));

  it('shows the questions that wait for the government, and gives it the ball', () => {
    expect(after(...atTheDoor, questionAsked)).toMatchObject({
      ball: 'GOVERNMENT',
      openQuestions: [{ questionId: 'q-1', askedOf: 'Ministry of Mines', askedAt: '2026-12-01T10:00:00.000Z' }],
    });
    expect(after(...atTheDoor, questionAsked, questionAnswered)).toMatchObject({ ball: 'CSU', openQuestions: [] });
  });

  it('shows proposals until they are decided', () => {
    const proposed = [
      '2026-12-03 12:00',
      'ApprovalProposed',
      {
        approvalId: 'a-1',
        command: 'DetermineEligibility',
        data: {},
        proposer: 'ilse',
        expiresAt: '2026-12-10T16:00:00.000Z',
      },
    ] as const;
    const granted = [
      '2026-12-03 14:30',
      'ApprovalGranted',
      { approvalId: 'a-1', command: 'DetermineEligibility' },
    ] as const;
    expect(after(...atTheDoor, proposed)?.openProposals).toEqual([
      {
        approvalId: 'a-1',
        command: 'DetermineEligibility',
        proposer: 'ilse',
        proposedAt: '2026-12-03T12:00:00.000Z',
        expiresAt: '2026-12-10T16:00:00.000Z',
      },
    ]);
    expect(after(...atTheDoor, proposed, granted, eligible)).toMatchObject({
      stage: 'DUE_DILIGENCE',
      openProposals: [],
    });
  });

  it('shows a closed case with nobody to wait for', () =>
    expect(
      after(enquiryReceived, ['2026-11-27 10:00', 'EnquiryClosed', { enquiryId: 'enq-1', reasonCode: 'NO_FOLLOW_UP' }]),
    ).toMatchObject({
      closed: true,
      ball: 'NONE',
      nextDue: null,
    }));
});
