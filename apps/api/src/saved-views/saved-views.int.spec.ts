import { randomUUID } from 'node:crypto';
import { as } from '../testing/api-house.js';
import { roomsHouse, type RoomsHouse } from '../testing/rooms-house.js';
import { signedIn } from '../testing/staff.js';

type Staff = Awaited<ReturnType<typeof signedIn>>;
let house: RoomsHouse;
let manager: Staff;
let head: Staff;
beforeAll(async () => {
  house = await roomsHouse();
  [manager, head] = [await signedIn(house, 'manager'), await signedIn(house, 'head')];
});
afterAll(() => house.close());

const views = '/api/v1/saved-views';
const late = { view: 'sla-board', name: 'Late ones', search: '?state=over', shared: false };
const save = (who: Staff, id: string, view: object) => who.send('PUT', `${views}/${id}`, view);
const seenBy = async (who: Staff, view = 'sla-board') => {
  const body = (await (await who.get(`${views}?view=${view}`)).json()) as { views: { id: string; mine: boolean }[] };
  return body.views;
};

describe('a saved view', () => {
  it('is there for whoever saved it, under its name', async () => {
    const id = randomUUID();
    const saved = await save(manager, id, late);
    expect([saved.status, await saved.json()]).toEqual([200, { id, ...late, mine: true }]);
    expect(await seenBy(manager)).toContainEqual({ id, ...late, mine: true });
    expect(await seenBy(manager, 'case-overview')).toEqual([]);
  });

  it('is seen by colleagues when it is shared, and no more when it is shared no longer', async () => {
    const id = randomUUID();
    await save(manager, id, { ...late, shared: true });
    expect((await seenBy(head)).filter((view) => view.id === id)).toMatchObject([{ mine: false }]);
    await save(manager, id, late);
    expect((await seenBy(head)).filter((view) => view.id === id)).toEqual([]);
  });

  it('is changed and dropped by its owner alone', async () => {
    const id = randomUUID();
    await save(manager, id, { ...late, shared: true });
    expect((await save(head, id, { ...late, name: 'Taken' })).status).toBe(404);
    expect((await head.send('DELETE', `${views}/${id}`)).status).toBe(404);
    expect((await manager.send('DELETE', `${views}/${id}`)).status).toBe(204);
    expect((await manager.send('DELETE', `${views}/${id}`)).status).toBe(404);
  });

  it.each([
    ['no name', { ...late, name: ' ' }],
    ['a long name', { ...late, name: 'n'.repeat(81) }],
    ['a long search', { ...late, search: 's'.repeat(2_001) }],
    ['another view', { ...late, view: 'SLA board' }],
    ['a field that we do not know', { ...late, owner: 'head' }],
  ])('is not taken with %s', async (_, view) => expect((await save(manager, randomUUID(), view)).status).toBe(400));

  it('is not taken under an id that is none, nor listed for no view', async () => {
    expect((await save(manager, 'short', late)).status).toBe(400);
    expect((await manager.get(views)).status).toBe(400);
    expect((await manager.get(`${views}?view=sla-board&owner=head`)).status).toBe(400);
  });

  it('is one of a hundred', async () => {
    const auditor = await signedIn(house, 'auditor');
    await Promise.all(Array.from({ length: 100 }, () => save(auditor, randomUUID(), late)));
    const over = await save(auditor, randomUUID(), late);
    expect([over.status, await over.json()]).toMatchObject([422, { code: 'VIEWS_FULL' }]);
  });

  it('is nothing for officials: a name may tell something', async () =>
    expect((await as(house, 'official').get(`${views}?view=sla-board`)).status).toBe(403));
});
