import { randomUUID } from 'node:crypto';
import { commandDesk, inMemoryEventLog } from '@connex/event-log';
import { apiHouse, as, type ApiHouse } from '../testing/api-house.js';
import { tokenOf } from '../testing/people.js';

const log = inMemoryEventLog({ standsAt: '2026-11-30T09:12:00.000Z' });
let house: ApiHouse;
beforeAll(async () => void (house = await apiHouse({ log, limits: { strangersPerSecond: 0, strangersBurst: 12 } })));
afterAll(() => house.close());

const knock = (authorization?: string) => {
  const asked = house.http.get('/api/v1/views/case-overview');
  return authorization === undefined ? asked : asked.set('authorization', authorization);
};
const bySystem = (type: string, stream: string, data: object) =>
  commandDesk(log, { salt: '' }).speak({
    commandId: randomUUID(),
    type,
    stream,
    data,
    by: { person: 'house', role: 'SYSTEM' },
  });

describe('a token', () => {
  it('opens the door for its person', async () =>
    expect((await knock(`Bearer ${tokenOf('intake')}`)).status).toBe(200));

  it.each([
    ['none', undefined],
    ['another word', 'Basic aW50YWtlOmludGFrZQ=='],
    ['one that nobody issued', `Bearer ${tokenOf('nobody')}`],
    ['two in one', `Bearer ${tokenOf('intake')}, Bearer ${tokenOf('head')}`],
    ['one with spaces around', `Bearer  ${tokenOf('intake')}`],
  ])('%s opens nothing', async (_, authorization) => {
    const { status, body, headers } = await knock(authorization);
    expect([status, body.code, headers['www-authenticate']]).toEqual([401, 'SIGN_IN', 'Bearer']);
  });

  it('stops at once when it is taken back', async () => {
    expect((await knock(`Bearer ${tokenOf('roster')}`)).status).toBe(200);
    await bySystem('RevokeToken', 'person-roster', { tokenId: 'token-of-roster' });
    expect((await knock(`Bearer ${tokenOf('roster')}`)).status).toBe(401);
  });

  it('stops at once when the role of its person ends', async () => {
    expect((await knock(`Bearer ${tokenOf('expert')}`)).status).toBe(200);
    await bySystem('EndRole', 'person-expert', { role: 'EXPERT' });
    expect((await knock(`Bearer ${tokenOf('expert')}`)).status).toBe(401);
  });

  it('is guessed slowly: after many wrong ones the address waits, but not whoever has a good one', async () => {
    const wrong = await Promise.all(Array.from({ length: 12 }, (_, n) => knock(`Bearer ${tokenOf(`guess-${n}`)}`)));
    expect(wrong.some(({ status }) => status === 429)).toBe(true);
    expect((await knock(`Bearer ${tokenOf('one-more')}`)).status).toBe(429);
    expect((await knock(`Bearer ${tokenOf('intake')}`)).status).toBe(200);
  });

  it('ends at its last instant, on the clock of the house', async () => {
    await log.clock.set('2026-12-31T23:00:00.000Z');
    const { status, body } = await as(house, 'intake').get('/api/v1/views/case-overview');
    expect([status, body.code]).toEqual([401, 'SIGN_IN']);
  });
});
