import { rowsAfter, story, type Happening } from '../testing.js';
import { atTheDoor } from '../testing-stories.js';
import { myTasksProjector } from './my-tasks.projector.js';

const rows = (...happenings: readonly Happening[]) => rowsAfter(myTasksProjector, story(...atTheDoor, ...happenings));
const later = (...happenings: readonly Happening[]) =>
  Object.values(rows(...happenings)).filter(
    ({ task }) => !['VERIFY_SIGNATORY', 'ACKNOWLEDGE_REQUEST', 'DETERMINE_ELIGIBILITY'].includes(task),
  );
const names = (...happenings: readonly Happening[]) => later(...happenings).map(({ taskId }) => taskId);

const completed: Happening = [
  '2027-01-14 12:00',
  'DueDiligenceCompleted',
  { overallRating: 'MEDIUM', conditions: [], deferredChecks: ['PARTNERS', 'LEGAL'] },
];
const rated: Happening = [
  '2027-01-20 12:00',
  'DueDiligenceFindingRecorded',
  { check: 'LEGAL', rating: 'LOW', text: 'None.', sources: ['x'] },
];
const overdue: Happening = [
  '2027-01-28 16:00',
  'DeferredChecksOverdue',
  {
    checks: ['PARTNERS'],
    dueAt: '2027-01-28T16:00:00.000Z',
    decideUntil: '2027-01-29T16:00:00.000Z',
    blockedActions: [],
  },
];
const agreed: Happening = [
  '2027-01-20 12:00',
  'ScopeAgreed',
  { scopeVersion: 1, agreedBy: 'x', documentId: 'doc-1', positionIds: ['p-1', 'p-2'] },
];
const presented: Happening = ['2027-01-22 12:00', 'ShortlistPresented', { positionId: 'p-1', documentId: 'doc-2' }];

describe('the tasks of the later chapters', () => {
  it('ask for each check that was deferred, until it is rated', () =>
    expect(names(completed, rated)).toEqual(['PROPOSE_ANSWER', 'RATE_DEFERRED_CHECK-PARTNERS']));

  it('ask the Head to decide by the next day when they are overdue', () =>
    expect(later(completed, rated, overdue).at(-1)).toMatchObject({
      task: 'DECIDE_OVERDUE_CHECKS',
      roles: ['HEAD', 'INTEGRITY'],
      subject: 'PARTNERS',
      dueAt: '2027-01-29T16:00:00.000Z',
    }));

  it('ask nobody to decide on an overdue check once it is rated', () => {
    const late: Happening = ['2027-01-29 12:00', rated[1], { ...rated[2], check: 'PARTNERS' }] as never;
    expect(names(completed, rated, overdue, late)).toEqual(['PROPOSE_ANSWER']);
  });

  it('ask for a shortlist for each position, and then the signatory for a pick', () => {
    expect(names(agreed)).toEqual(['PRESENT_SHORTLIST-p-1', 'PRESENT_SHORTLIST-p-2']);
    expect(names(agreed, presented)).toEqual(['PRESENT_SHORTLIST-p-2', 'PICK_CANDIDATE-p-1']);
  });
});
