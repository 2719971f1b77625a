import type { Task } from '@connex/read-models';
import { myTasks, wayTo } from './task-lines.js';

const task = (more: Partial<Task>): Task => ({
  stream: 'case-1',
  nickname: 'Msasa',
  country: 'ZM',
  stage: 'DECISION',
  ball: 'CSU',
  track: 'STANDARD',
  taskId: 'PROPOSE_ANSWER',
  task: 'PROPOSE_ANSWER',
  means: 'Propose to approve or to decline the request.',
  command: 'DecideRequest',
  subject: null,
  roles: ['CASE_MGR'],
  person: null,
  notFor: null,
  openedAt: '2026-12-09T10:00:00.000Z',
  openedBy: { type: 'DueDiligenceCompleted', revision: 30 },
  dueAt: '2026-12-11T16:00:00.000Z',
  clockId: 'C05-1',
  breached: false,
  ...more,
});
const rows = (...tasks: readonly Task[]) => tasks.map((row, index) => ({ key: `case-1.${index}`, row }));
const asker = { person: 'ada', role: 'CASE_MGR' };

describe('my tasks', () => {
  it('are mine by name, my desk’s, or another’s; the first that is due on top', () => {
    const later = task({ person: 'ada', dueAt: null });
    const sooner = task({ person: 'ada', dueAt: '2026-12-10T16:00:00.000Z' });
    const { mine, desk, notMine } = myTasks(
      rows(later, task({}), sooner, task({ person: 'bo' }), task({ roles: ['HEAD'] })),
      [],
      asker,
    );
    expect(mine.map((line) => line.task)).toEqual([sooner, later]);
    expect([desk.length, notMine.length]).toEqual([1, 1]);
  });

  it('say why I may not decide what I proposed', () =>
    expect(myTasks(rows(task({ notFor: 'ada' })), [], asker).notMine[0]?.notMine).toBe(
      'You proposed it: another pair of eyes decides (R-010)',
    ));

  it('lead to their act beside the file', () => {
    expect(wayTo(task({}))).toBe('/app/cases/Msasa?do=DecideRequest');
    expect(wayTo(task({ task: 'RATE_CHECK', command: 'RecordDueDiligenceFinding', subject: 'LEGAL' }))).toBe(
      '/app/cases/Msasa?do=RecordDueDiligenceFinding&for=LEGAL',
    );
    expect(wayTo(task({ task: 'DECIDE_PROPOSAL', subject: 'a-1' }))).toBe('/app/cases/Msasa?do=decide.a-1');
  });

  it('decide what is about no case where they stand', () =>
    expect(wayTo(task({ nickname: null, stream: 'person-bo', task: 'DECIDE_PROPOSAL', subject: 'a-2' }))).toBe(
      '/app/tasks?decide=person-bo.a-2',
    ));
});
