import { browser } from '../testing/browser.js';
import { ofPerson } from '../testing/guest.js';
import { roomsHouse, type RoomsHouse } from '../testing/rooms-house.js';
import { signedIn } from '../testing/staff.js';
import { enquiry } from '../testing/sentences.js';

let house: RoomsHouse;
beforeAll(async () => void (house = await roomsHouse({ limits: { heartbeatMillis: 200 } })));
afterAll(() => house.close());

const path = '/api/v1/session';
const aside = (person: string, change: string) =>
  house.sql(`update desk.session set ${change} where person = $1`, [person]);

describe('a session', () => {
  it('ends when it was not used for twenty minutes, and not a minute before', async () => {
    const { get } = await signedIn(house, 'manager');
    await aside('manager', `used_at = clock_timestamp() - interval '19 minutes'`);
    expect((await get('/api/v1/views/case-overview')).status).toBe(200);
    const [{ seconds }] = (await house.sql(
      `select extract(epoch from clock_timestamp() - max(used_at))::int as seconds from desk.session where person = 'manager'`,
    )) as [{ seconds: number }];
    expect(seconds).toBeLessThan(5);
    await aside('manager', `used_at = clock_timestamp() - interval '20 minutes'`);
    const { status } = await get('/api/v1/views/case-overview');
    expect(status).toBe(401);
  });

  it('is not used by a window that is only left open', async () => {
    const { get } = await signedIn(house, 'manager');
    await aside('manager', `used_at = clock_timestamp() - interval '19 minutes'`);
    const seen = (await (await get(path)).json()) as Record<string, string>;
    expect(Date.parse(seen['idleEndsAt']!) - Date.parse(seen['now']!)).toBeLessThanOrEqual(60_000);
    await aside('manager', `used_at = used_at - interval '1 minute'`);
    expect((await get(path)).status).toBe(401);
  });

  it('ends after a working day, however much it is used', async () => {
    const { get, seen } = await signedIn(house, 'manager');
    const { endsAt, now } = seen as unknown as Record<string, string>;
    expect(Math.round((Date.parse(endsAt!) - Date.parse(now!)) / 3_600_000)).toBe(8);
    await aside('manager', `ends_at = clock_timestamp()`);
    expect((await get(path)).status).toBe(401);
  });

  it('ends at the next request when the role of its person ends in the log', async () => {
    const { get } = await signedIn(house, 'roster');
    expect((await get(path)).status).toBe(200);
    await ofPerson(house, 'roster', 'EndRole', { role: 'ROSTER' });
    expect((await get(path)).status).toBe(401);
    expect(await house.sql(`select 1 from desk.session where person = 'roster'`)).toEqual([]);
  });

  it('does not mind that the clock of a story walks through years', async () => {
    const { get } = await signedIn(house, 'manager');
    const before = await house.sql('select connex.now() as now');
    await house.sql(`update connex.clock set stands_at = '2027-11-30T09:12:00Z', gen = gen + 1`);
    expect((await house.sql('select connex.now() as now'))[0]).not.toEqual(before[0]);
    expect((await get(path)).status).toBe(200);
  });

  it('speaks in one hat, which may be changed for another that the person has, and for no other', async () => {
    await ofPerson(house, 'integrity', 'GrantRole', { role: 'ME' });
    const { get, send } = await signedIn(house, 'integrity');
    const worn = await send('PUT', `${path}/role`, { role: 'ME' });
    expect([worn.status, await worn.json()]).toMatchObject([200, { role: 'ME', roles: ['INTEGRITY', 'ME'] }]);
    expect(await (await get(path)).json()).toMatchObject({ role: 'ME' });
    const other = await send('PUT', `${path}/role`, { role: 'HEAD' });
    expect([other.status, await other.json()]).toMatchObject([400, { errors: [{ path: 'role' }] }]);
  });
});

describe('signing out', () => {
  it('ends this session and no other of the person', async () => {
    const [one, other] = [await signedIn(house, 'head'), await signedIn(house, 'head')];
    expect((await one.send('POST', `${path}/end`)).status).toBe(204);
    expect(one.who.cookie(house.origin, '__Host-connex')).toBeUndefined();
    expect([(await one.get(path)).status, (await other.get(path)).status]).toEqual([401, 200]);
  });

  it('everywhere ends all of them, and cuts their live lines', async () => {
    const [one, other] = [await signedIn(house, 'head'), await signedIn(house, 'head')];
    const line = await fetch(`${house.origin}/api/v1/live/case-overview`, {
      headers: { cookie: `__Host-connex=${other.who.cookie(house.origin, '__Host-connex')}` },
    });
    expect(line.status).toBe(200);
    const cut = line.text();
    expect((await one.send('POST', `${path}/end-everywhere`)).status).toBe(204);
    expect(await cut).toContain('retry: 1000');
    expect([(await one.get(path)).status, (await other.get(path)).status]).toEqual([401, 401]);
  });
});

describe('a request that was not made by our own page', () => {
  it.each([
    ['no token', (csrf: string) => ({ origin: house.origin, unlike: csrf })],
    ['another token', () => ({ origin: house.origin, 'x-connex-csrf': 'a'.repeat(43) })],
    ['another origin', (csrf: string) => ({ origin: 'https://evil.example', 'x-connex-csrf': csrf })],
    ['the origin of the portal', (csrf: string) => ({ origin: 'http://127.0.0.1:7409', 'x-connex-csrf': csrf })],
    ['no origin', (csrf: string) => ({ 'x-connex-csrf': csrf })],
    [
      'another site, by the browser’s word',
      (csrf: string) => ({ 'sec-fetch-site': 'same-site', 'x-connex-csrf': csrf }),
    ],
  ])('is refused: %s', async (_, headersFor) => {
    const { seen, send } = await signedIn(house, 'manager');
    const said = { ...enquiry(), stream: undefined };
    const response = await send('POST', '/api/v1/commands/RegisterEnquiry', said, headersFor(seen.csrf));
    expect([response.status, await response.json()]).toMatchObject([403, { code: 'CSRF' }]);
  });

  it('is heard when the browser vouches for the same origin, and so is a program with a token', async () => {
    const { seen, send } = await signedIn(house, 'intake');
    const headers = { 'sec-fetch-site': 'same-origin', 'x-connex-csrf': seen.csrf };
    expect((await send('POST', '/api/v1/commands/RegisterEnquiry', enquiry(), headers)).status).toBe(200);
  });

  it('cannot hide a cookie behind a header: the header is what counts', async () => {
    const { who } = await signedIn(house, 'manager');
    const response = await who.ask(`${house.origin}${path}`, { headers: { authorization: 'Bearer cx_nonsense' } });
    expect(response.status).toBe(401);
  });
});

describe('a cookie', () => {
  it.each(['', 'ss_', `ss_${'a'.repeat(43)}`, `cs_${'a'.repeat(43)}`, '"; drop table', 'é'])(
    '"%s" is nobody',
    async (text) => {
      const who = browser();
      who.setCookie(house.origin, '__Host-connex', encodeURIComponent(text));
      expect((await who.ask(`${house.origin}${path}`)).status).toBe(401);
    },
  );

  it('is looked for under its own name only', async () => {
    const { who } = await signedIn(house, 'manager');
    const text = who.cookie(house.origin, '__Host-connex') ?? '';
    const other = browser();
    other.setCookie(house.origin, 'connex', text);
    expect((await other.ask(`${house.origin}${path}`)).status).toBe(401);
  });
});
