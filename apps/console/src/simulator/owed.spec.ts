import type { Load } from '@connex/insight';
import { owedIn } from './owed.js';

const load: Load = {
  weeks: ['2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07'],
  owners: [
    { owner: 'CASE_MGR', due: { is: [0, 2, 0, 0], would: [0, 0, 3, 0] }, missed: { is: 1, would: 0 } },
    { owner: 'INTAKE', due: { is: [0, 1, 0, 0], would: [0, 1, 0, 0] }, missed: { is: 0, would: 0 } },
  ],
};

describe('what each desk has to do', () => {
  it('is told for the weeks in which anything is due, the same for all desks', () => {
    const [manager, intake] = owedIn(load);
    expect(manager?.weeks).toEqual([
      { monday: '2026-11-23', is: 2, would: 0 },
      { monday: '2026-11-30', is: 0, would: 3 },
    ]);
    expect(intake?.weeks.map(({ monday }) => monday)).toEqual(['2026-11-23', '2026-11-30']);
  });

  it('names the fullest week, and how many clocks are late', () =>
    expect(owedIn(load)[0]).toMatchObject({ fullest: { is: 2, would: 3 }, late: { is: 1, would: 0 } }));

  it('is nothing where nothing is due', () => {
    const nothing = { is: [0, 0, 0, 0], would: [0, 0, 0, 0] };
    expect(owedIn({ ...load, owners: [{ owner: 'HEAD', due: nothing, missed: { is: 0, would: 0 } }] })).toMatchObject([
      { weeks: [], fullest: { is: 0, would: 0 } },
    ]);
  });
});
