import type { CaseOverview, Task } from '@connex/read-models';
import type { Act } from '../commands/language/acts.js';
import { actsGroup, beginningsGroup, casesGroup, pagesGroup } from './finder-groups.js';

const task = (more: Partial<Task>) =>
  ({
    nickname: 'Pleasant Island',
    taskId: 't1',
    command: 'AcknowledgeRequest',
    means: 'Acknowledge the request.',
    subject: null,
    roles: ['INTAKE'],
    ...more,
  }) as Task;

const act = (command: string, label: string, means: string): Act => ({
  ...{ key: command, command, label, means },
  purpose: 'speak',
});

describe('what is found by its name', () => {
  it('are cases by nickname, in the order of their names', () => {
    const cases = ['Fern', 'Acacia'].map((nickname) => ({ nickname, closed: false, stage: 'DECISION', ball: 'CSU' }));
    expect(casesGroup(cases as CaseOverview[]).options.map(({ label, note }) => [label, note])).toEqual([
      ['Acacia', 'decision, unit'],
      ['Fern', 'decision, unit'],
    ]);
  });

  const acts = [
    act('ProvideInformation', 'Provide information', 'A task asks for it already.'),
    act('PauseClock', 'Pause a clock', 'Let a clock stand.'),
  ];

  it('are acts on the case that is open, each an address, tasks first; one that is not yours says whose it is', () => {
    const tasks = [
      task({}),
      task({ taskId: 't2', command: 'ProvideInformation', subject: 'q-1', roles: ['CASE_MGR'] }),
    ];
    const open = { nickname: 'Pleasant Island', tasks: [...tasks, task({ nickname: 'Fern' })], acts };
    expect(actsGroup(open, 'CASE_MGR').options).toEqual([
      expect.objectContaining({
        key: '/cases/Pleasant%20Island?do=AcknowledgeRequest#t1',
        refusal: 'for the intake officer',
      }),
      expect.not.objectContaining({ refusal: expect.anything() }),
      { key: '/cases/Pleasant%20Island?do=PauseClock', label: 'Pause a clock…', note: 'Let a clock stand.' },
    ]);
  });

  it('are places that a role has: an auditor has no tasks and takes in no requests', () => {
    expect(pagesGroup('AUDITOR').options.map(({ key }) => key)).not.toContain('/tasks');
    expect(beginningsGroup('AUDITOR').options.every(({ refusal }) => refusal === 'for the intake officer')).toBe(true);
  });
});
