import { rowsAfter, story, type Happening } from '../testing.js';
import {
  acknowledged,
  atTheDoor,
  eligible,
  enquiryReceived,
  questionAnswered,
  questionAsked,
} from '../testing-stories.js';
import { myTasksProjector } from './my-tasks.projector.js';

const tasks = (...happenings: readonly Happening[]) => rowsAfter(myTasksProjector, story(...happenings));
const names = (...happenings: readonly Happening[]) => Object.values(tasks(...happenings)).map(({ taskId }) => taskId);

const checks = ['HUMAN_RIGHTS', 'ENVIRONMENT', 'LEGAL', 'REPUTATION', 'PARTNERS', 'SANCTIONS'] as const;
const dueDiligenceStarted = [
  '2026-12-03 14:30',
  'DueDiligenceStarted',
  { checks: [...checks], depth: 'FULL', deferred: [] },
] as const;
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
const escalated = [
  '2026-12-04 16:00',
  'EscalationRaised',
  { escalationId: 'x-1', clockId: 'C03-1', rung: 'due', level: 'L2', to: ['HEAD'], dueAt: '2026-12-07T16:00:00.000Z' },
] as const;

describe('my tasks', () => {
  it('asks intake to answer an enquiry, until the letter comes', () => {
    expect(names(enquiryReceived)).toEqual(['ANSWER_ENQUIRY']);
    expect(names(enquiryReceived, ...atTheDoor)).toEqual(['ACKNOWLEDGE_REQUEST', 'DETERMINE_ELIGIBILITY']);
  });

  it('takes a task away when it is done', () =>
    expect(names(...atTheDoor, acknowledged)).toEqual(['DETERMINE_ELIGIBILITY']));

  it('is due when the clock of the task is due', () =>
    expect(tasks(...atTheDoor)['case-1.DETERMINE_ELIGIBILITY']).toMatchObject({
      roles: ['INTAKE'],
      person: null,
      dueAt: '2026-12-04T16:00:00.000Z',
      clockId: 'C03-1',
      openedBy: { type: 'RequestReceived', revision: 1 },
    }));

  it('gives a task to the colleague who was assigned', () =>
    expect(
      tasks(...atTheDoor, ['2026-12-01 08:00', 'StaffAssigned', { person: 'ilse', role: 'INTAKE' }])[
        'case-1.DETERMINE_ELIGIBILITY'
      ]?.person,
    ).toBe('ilse'));

  it('asks the government for each answer that it owes', () => {
    expect(names(...atTheDoor, acknowledged, questionAsked)).toContain('ANSWER_QUESTION-q-1');
    expect(names(...atTheDoor, acknowledged, questionAsked, questionAnswered)).not.toContain('ANSWER_QUESTION-q-1');
  });

  it('puts a proposal before whoever may decide it, but never before its proposer', () =>
    expect(tasks(...atTheDoor, proposed)['case-1.DECIDE_PROPOSAL-a-1']).toMatchObject({
      command: 'DetermineEligibility',
      roles: ['HEAD', 'DEPUTY'],
      notFor: 'ilse',
      dueAt: '2026-12-10T16:00:00.000Z',
    }));

  it('puts what an administrator proposed about a person before the Head, until it is decided or lapses', () => {
    const about = (...happenings: readonly Happening[]) =>
      rowsAfter(
        myTasksProjector,
        story(...happenings).map((event) => ({ ...event, stream: 'person-pia' })),
      );
    const proposal = { approvalId: 'a-1', command: 'GrantRole', data: {}, proposer: 'ada' };
    const opened: Happening = [
      '2026-12-03 12:00',
      'ApprovalProposed',
      { ...proposal, expiresAt: '2026-12-10T16:00:00.000Z' },
    ];
    expect(about(opened)).toEqual({
      'person-pia.DECIDE_PROPOSAL-a-1': expect.objectContaining({
        stream: 'person-pia',
        nickname: null,
        command: 'GrantRole',
        roles: ['HEAD'],
        notFor: 'ada',
        dueAt: '2026-12-10T16:00:00.000Z',
      }),
    });
    expect(about(opened, ['2026-12-10 16:00', 'ApprovalExpired', { approvalId: 'a-1' }])).toEqual({});
  });

  it('asks for each of the six checks, and for the conclusion', () => {
    const rated = [
      '2026-12-04 10:00',
      'DueDiligenceFindingRecorded',
      { check: 'LEGAL', rating: 'LOW', text: 'Nothing found.', sources: ['register'] },
    ] as const;
    const open = names(...atTheDoor, acknowledged, eligible, dueDiligenceStarted, rated);
    expect(open).toHaveLength(6);
    expect(open).not.toContain('RATE_CHECK-LEGAL');
    expect(open).toContain('COMPLETE_DUE_DILIGENCE');
  });

  it('asks nothing more in a closed case but to close what was escalated', () => {
    const declined = [
      '2026-12-05 10:00',
      'RequestDeclined',
      { reasonCode: 'INELIGIBLE', letterDocumentId: 'doc-no', sha256: 'cd', appealUntil: '2027-01-11T16:00:00.000Z' },
    ] as const;
    expect(names(...atTheDoor, escalated, declined)).toEqual(['CLOSE_ESCALATION-x-1']);
  });
});
