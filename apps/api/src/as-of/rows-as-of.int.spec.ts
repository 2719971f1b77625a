import { projectorOf } from '@connex/read-models';
import { apiHouse, type ApiHouse } from '../testing/api-house.js';
import { openCase } from '../testing/sentences.js';
import { rowsAsOf } from './rows-as-of.js';

let house: ApiHouse;
beforeAll(async () => {
  house = await apiHouse();
  await openCase(house);
});
afterAll(() => house.close());

const told = (requestMillis: number) => {
  const parts = { ...house, limits: { ...house.limits, requestMillis } };
  const asked = { asOf: '2026-11-30T09:12:00.000Z', known: 'then' as const };
  return rowsAsOf(parts, projectorOf('case-overview')!, { person: 'head', role: 'HEAD' }, asked);
};

describe('a window that is turned back', () => {
  it('is told anew within the time of an answer', async () => expect(await told(20_000)).toHaveLength(1));

  it('is given up when that has gone by: nobody waits for it any more', () =>
    expect(told(-1)).rejects.toMatchObject({ problem: { status: 503, code: 'BUSY' } }));
});
