import { browser } from '../testing/browser.js';
import { roomsHouse, type RoomsHouse } from '../testing/rooms-house.js';
import { choose, signedIn } from '../testing/staff.js';

let house: RoomsHouse;
beforeAll(async () => void (house = await roomsHouse()));
afterAll(() => house.close());

const cookie = '__Host-connex';

describe('signing in', () => {
  it('leads to the provider and back to the page that was wanted, with a session', async () => {
    const who = browser();
    const back = await choose(house, who, 'manager', '/app/board?group=country');
    const response = await who.ask(back);
    expect([response.status, response.headers.get('location')]).toEqual([303, '/app/board?group=country']);
    expect(response.headers.getSetCookie().find((line) => line.startsWith(`${cookie}=`))).toMatch(
      /^__Host-connex=ss_[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=28800$/,
    );
    const session = await who.ask(`${house.origin}/api/v1/session`);
    expect(await session.json()).toMatchObject({
      person: 'manager',
      name: 'Ada de la Cruz',
      initials: 'AC',
      role: 'CASE_MGR',
      roles: ['CASE_MGR'],
      language: 'en',
      timezone: 'Europe/Berlin',
      idleSeconds: 1200,
      kind: 'staff',
    });
    expect((await who.ask(`${house.origin}/api/v1/views/case-overview`)).status).toBe(200);
  });

  it('keeps nothing by which somebody who reads the database could sign in', async () => {
    const { who } = await signedIn(house, 'manager');
    const text = who.cookie(house.origin, cookie) ?? '';
    const stored = JSON.stringify(await house.sql('select * from desk.session, desk.sign_in'));
    expect(text).toMatch(/^ss_/);
    expect(stored).not.toContain(text);
    expect(await house.sql('select 1 from desk.session where hash = sha256($1)', [Buffer.from(text)])).toHaveLength(1);
  });
});
