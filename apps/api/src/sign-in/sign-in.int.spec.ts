import { browser } from '../testing/browser.js';
import { roomsHouse, type RoomsHouse } from '../testing/rooms-house.js';
import { choose, signedIn } from '../testing/staff.js';

let house: RoomsHouse;
beforeAll(async () => void (house = await roomsHouse()));
afterAll(() => house.close());

const cookie = '__Host-connex';
const sessionsOf = async (person: string) =>
  (await house.sql('select 1 from desk.session where person = $1', [person])).length;
const titleOf = async (response: Response) => /<h1>([^<]*)/.exec(await response.text())?.[1];

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
    const stored = JSON.stringify(await house.sql('select * from desk.session'));
    expect(text).toMatch(/^ss_/);
    expect(stored).not.toContain(text);
    expect(await house.sql('select 1 from desk.session where hash = sha256($1)', [Buffer.from(text)])).toHaveLength(1);
  });

  it('leads to no other house, wherever somebody wanted to go', async () => {
    for (const to of [
      'https://evil.example/',
      '//evil.example',
      '/app/..\\evil',
      '/docs',
      '/app/\r\nSet-Cookie: a=b',
    ]) {
      const who = browser();
      const response = await who.ask(await choose(house, who, 'manager', to));
      expect(response.headers.get('location')).toBe('/app/');
    }
  });

  it('gives another session than the one that was there before, and ends that one', async () => {
    const { who } = await signedIn(house, 'auditor');
    const before = who.cookie(house.origin, cookie);
    const count = await sessionsOf('auditor');
    await who.ask(await choose(house, who, 'auditor'));
    expect(who.cookie(house.origin, cookie)).not.toBe(before);
    expect(await sessionsOf('auditor')).toBe(count);
    const old = browser();
    old.setCookie(house.origin, cookie, before ?? '');
    expect((await old.ask(`${house.origin}/api/v1/session`)).status).toBe(401);
  });

  it('takes no session that somebody else has thought of', async () => {
    const who = browser();
    who.setCookie(house.origin, cookie, `ss_${'a'.repeat(43)}`);
    await who.ask(await choose(house, who, 'manager'));
    expect(who.cookie(house.origin, cookie)).not.toBe(`ss_${'a'.repeat(43)}`);
  });
});

describe('a return from the provider', () => {
  it('is good once', async () => {
    const who = browser();
    const back = await choose(house, who, 'manager');
    expect((await who.ask(back)).status).toBe(303);
    const count = await sessionsOf('manager');
    const again = await who.ask(back);
    expect([again.status, await titleOf(again), await sessionsOf('manager')]).toEqual([
      400,
      'Please sign in once more',
      count,
    ]);
  });

  it('is good in no other browser', async () => {
    const who = browser();
    const back = await choose(house, who, 'manager');
    const other = browser();
    const response = await other.ask(back);
    expect([response.status, other.cookie(house.origin, cookie)]).toEqual([400, undefined]);
  });

  it.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['two states', (url: URL) => url.searchParams.append('state', 'y')],
  ])('with %s signs nobody in', async (_, change) => {
    const who = browser();
    const back = new URL(await choose(house, who, 'manager'));
    change(back);
    const response = await who.ask(back.href);
    expect([response.status, who.cookie(house.origin, cookie)]).toEqual([400, undefined]);
  });

  it('with a code of somebody else, or a refusal, signs nobody in', async () => {
    for (const change of [
      (url: URL) => url.searchParams.set('code', 'z'.repeat(43)),
      (url: URL) => {
        url.searchParams.delete('code');
        url.searchParams.set('error', 'access_denied');
      },
    ]) {
      const who = browser();
      const back = new URL(await choose(house, who, 'manager'));
      change(back);
      const response = await who.ask(back.href);
      expect([response.status, await titleOf(response)]).toEqual([403, 'You are not signed in']);
      expect(who.cookie(house.origin, cookie)).toBeUndefined();
    }
  });

  it('later than ten minutes begins anew', async () => {
    const who = browser();
    const back = await choose(house, who, 'manager');
    await house.sql(`update desk.sign_in set ends_at = ends_at - interval '10 minutes'`);
    expect((await who.ask(back)).status).toBe(400);
  });
});

describe('whoever', () => {
  it('has no role in the house is told so, and so is an official, who comes in by a code', async () => {
    for (const person of ['nobody-yet', 'official']) {
      const who = browser();
      const response = await who.ask(await choose(house, who, person));
      expect([response.status, await titleOf(response)]).toEqual([403, 'You have no role in this house']);
      expect(who.cookie(house.origin, cookie)).toBeUndefined();
    }
  });

  it('begins under another name of this machine is led to the one that the provider knows', async () => {
    const { port } = new URL(house.origin);
    const response = await browser().ask(`http://localhost:${port}/sign-in?to=/app/tasks`);
    expect([response.status, response.headers.get('location')]).toEqual([303, `${house.origin}/sign-in?to=/app/tasks`]);
  });
});

describe('signing out', () => {
  it('leads past the provider, which forgets who it was, to the page that says so', async () => {
    const { who, send } = await signedIn(house, 'manager');
    expect((await send('POST', '/api/v1/session/end')).status).toBe(204);
    const atProvider = (await who.ask(`${house.origin}/sign-in/out`)).headers.get('location') ?? '';
    expect(atProvider).toMatch(`${house.identity.issuer}/session/end?`);
    const { url, response } = await who.follow(atProvider);
    expect([url, await titleOf(response)]).toEqual([`${house.origin}/sign-in/ended`, 'You are signed out']);
    expect((await who.follow(`${house.origin}/sign-in/out`)).url).toBe(`${house.origin}/sign-in/ended`);
  });

  it('needs no provider that answers', async () => {
    const alone = await roomsHouse({ issuer: 'http://127.0.0.1:1' });
    expect((await browser().follow(`${alone.origin}/sign-in/out`)).url).toBe(`${alone.origin}/sign-in/ended`);
    await alone.close();
  });
});

describe('the operator', () => {
  it('reads in the log who was turned away and why, by ids only', async () => {
    const who = browser();
    await who.ask(await choose(house, who, 'nobody-yet'));
    const back = new URL(await choose(house, browser(), 'manager'));
    back.searchParams.delete('code');
    back.searchParams.set('error', 'typed by somebody');
    const other = browser();
    await other.ask(back.href);
    const lines = house.lines.join('');
    expect(lines).toMatch(/"code":"NO_ROLE","person":"nobody-yet"/);
    expect(lines).toMatch(/"code":"SIGN_IN_STALE"/);
    expect(lines).not.toContain('typed by somebody');
  });

  it('is told of a fault of ours as such, and nobody calls the provider away', async () => {
    const who = browser();
    const back = await choose(house, who, 'manager');
    await house.sql('alter table desk.session rename to session_gone');
    const response = await who.ask(back);
    await house.sql('alter table desk.session_gone rename to session');
    expect(response.status).toBe(500);
  });
});

describe('the pages of signing in', () => {
  it('run nothing and are framed by nobody', async () => {
    const response = await browser().ask(`${house.origin}/sign-in/ended`);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'");
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    expect(await response.text()).not.toMatch(/<script|style=/);
    expect((await browser().ask(`${house.origin}/sign-in/plain.css`)).headers.get('content-type')).toMatch('text/css');
  });

  it('say it when the provider does not answer, and the next one who asks may find it back', async () => {
    const alone = await roomsHouse({ issuer: 'http://127.0.0.1:1' });
    const response = await browser().ask(`${alone.origin}/sign-in`);
    expect([response.status, await titleOf(response)]).toEqual([503, 'The identity provider does not answer']);
    expect(alone.lines.filter((line) => line.includes('PROVIDER_AWAY'))).toHaveLength(1);
    await alone.close();
  });
});
