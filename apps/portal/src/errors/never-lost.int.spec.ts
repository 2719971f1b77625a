import { setTimeout } from 'node:timers/promises';
import { valueOf, type Seen } from '../testing/browser.js';
import { breakOff } from '../testing/broken-line.js';
import { portalHouse, type PortalHouse } from '../testing/portal-house.js';
import { begun } from '../testing/request-answers.js';
import { answered, baobab } from '../testing/twin-case.js';

const path = '/cases/case-baobab/questions/question-1';
const typing = { answer: 'A long answer, written for an hour.', more: 'no' };

describe('what was typed is never lost', () => {
  let portal: PortalHouse;
  beforeEach(async () => void (portal = await portalHouse([baobab()])));
  afterEach(() => portal.close());

  const signInAgain = async (guest: ReturnType<PortalHouse['guest']>, page: Seen): Promise<Seen> => {
    const code = await guest.submit(page, { address: 'focal@ministry.example' });
    return guest.submit(await guest.submit(code, { code: '000000' }), { code: '123456' });
  };

  it('when the session ends while it is written: after the code the form comes back filled', async () => {
    const guest = portal.guest();
    const page = await guest.get(path);
    portal.house.endSessions();
    const asked = await guest.submit(page, typing);
    expect(asked.text).toContain('You were away for a while');
    const back = await signInAgain(guest, asked);
    expect(back.path).toBe(`${path}?kept=1`);
    expect(back.text).toContain('What you typed is here again.');
    expect(valueOf(back, 'answer')).toBe(typing.answer);
    expect(portal.house.said).toHaveLength(0);
  });

  it('and never shown to another person who signs in at the same browser', async () => {
    const guest = portal.guest();
    const page = await guest.get(path);
    portal.house.endSessions();
    const asked = await guest.submit(page, typing);
    portal.house.guest.person = 'focal-2';
    const back = await signInAgain(guest, asked);
    expect(back.text).toContain('somebody else than before');
    expect(portal.house.drafts.size).toBe(0);
  });

  it('when the line breaks in the middle of a file: it is there when the page is opened again', async () => {
    const guest = portal.guest();
    const page = await guest.get(path);
    const fields = { key: valueOf(page, 'key') ?? '', whose: valueOf(page, 'whose') ?? '', ...typing };
    const said = Object.entries(fields).map(
      ([name, value]) => `--cut\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const half =
      '--cut\r\ncontent-disposition: form-data; name="enclosure"; filename="scan.pdf"\r\n\r\n%PDF-1.7 half of';
    await breakOff(portal.url, { path, cookies: guest.cookies, body: said.join('') + half });
    for (let looks = 0; looks < 40 && portal.house.drafts.size === 0; looks++) await setTimeout(50);
    expect(valueOf(await guest.get(path), 'answer')).toBe(typing.answer);
    expect([portal.house.said.length, portal.house.documents.size]).toEqual([0, 0]);
  });

  it('when the question was closed while it was written: it is not sent, and stands in the page', async () => {
    const guest = portal.guest();
    const page = await guest.get(path);
    portal.house.cases.splice(0, 1, answered());
    const late = await guest.submit(page, { ...typing, answer: 'First line.\nSecond line.' });
    expect(late.text).toContain('This question was closed while you wrote. What you typed was not sent.');
    expect(late.html).toContain('<bdi>First line.</bdi><br/><bdi>Second line.</bdi>');
    expect(portal.house.said).toHaveLength(0);
  });

  it('when the language changes on the way through the code', async () => {
    const guest = portal.guest();
    const page = await guest.get(path);
    portal.house.endSessions();
    const french = await guest.submit(await guest.submit(page, typing), { address: 'f@m', switch: 'fr' });
    const back = await signInAgain(guest, french);
    expect(valueOf(back, 'answer')).toBe(typing.answer);
  });

  it('when the house is away: the page keeps it, and its button sends it again', async () => {
    const guest = portal.guest();
    const page = await guest.get(path);
    portal.house.isAway = true;
    const away = await guest.submit(page, typing);
    expect(away.status).toBe(503);
    expect(away.text).toContain('We cannot be reached at the moment');
    expect(valueOf(away, 'answer')).toBe(typing.answer);
    portal.house.isAway = false;
    await guest.submit(away);
    expect(portal.house.said).toHaveLength(1);
  });

  it('when somebody signed in anew in another window: nothing is done, and the text is there', async () => {
    const guest = portal.guest();
    const page = await guest.get(path);
    guest.cookies.set('__Host-connex-guest', portal.house.enter());
    const back = await guest.submit(page, typing);
    expect(back.path).toBe(`${path}?kept=1`);
    expect(valueOf(back, 'answer')).toBe(typing.answer);
    expect(portal.house.said).toHaveLength(0);
  });

  it('when a page of a request is sent after the session ended', async () => {
    const guest = portal.guest();
    const request = await begun(guest);
    const page = await guest.get(`${request}/project`);
    portal.house.endSessions();
    const back = await signInAgain(guest, await guest.submit(page, { contract: 'Kalundu', background: 'x' }));
    expect(back.path).toBe(`${request}/project?kept=1`);
    expect(valueOf(back, 'contract')).toBe('Kalundu');
  });

  it('when the challenge, too, has gone: another code is asked for, with the text still waiting', async () => {
    const guest = portal.guest();
    const page = await guest.get(path);
    portal.house.endSessions();
    const code = await guest.submit(await guest.submit(page, typing), { address: 'focal@ministry.example' });
    guest.cookies.delete('__Host-connex-challenge');
    const back = await signInAgain(guest, await guest.submit(code, { code: '123456' }));
    expect(valueOf(back, 'answer')).toBe(typing.answer);
  });

  it('when the session ends while it is given back: who they are is asked once more', async () => {
    const guest = portal.guest();
    const page = await guest.get(path);
    guest.cookies.set('__Host-connex-guest', portal.house.enter());
    portal.house.endsAt = /drafts/;
    const asked = await guest.submit(page, typing);
    expect(asked.text).toContain('You were away for a while');
    portal.house.endsAt = undefined;
    expect(valueOf(await signInAgain(guest, asked), 'answer')).toBe(typing.answer);
  });

  it('when no other draft can be kept: a page says what to do, and holds the text', async () => {
    const guest = portal.guest();
    const page = await guest.get(path);
    portal.house.isFull = true;
    const full = await guest.submit(page, typing);
    expect([full.status, full.text]).toEqual([
      422,
      expect.stringContaining('send or discard a request that you have begun'),
    ]);
    portal.house.isFull = false;
    await guest.submit(full);
    expect(portal.house.said).toHaveLength(1);
  });

  it('when it is longer than a draft, and the session has ended: after the code its field says how long it may be', async () => {
    const guest = portal.guest();
    const page = await guest.get(path);
    const long = 'ж'.repeat(200_000);
    portal.house.endSessions();
    const kept = await signInAgain(guest, await guest.submit(page, { answer: long, more: 'no' }));
    expect([kept.status, kept.text]).toEqual([413, expect.stringContaining('This text is longer than we can keep')]);
    const field = await guest.submit(kept);
    expect(field.text).toContain('200000 characters, and 10000 have room');
    expect(valueOf(field, 'answer')).toBe(long);
  });

  it('when it is longer than a form: nothing of it is taken, and a page says that it still stands one page back', async () => {
    const guest = portal.guest();
    const cut = await guest.submit(await guest.get(path), { answer: 'ж'.repeat(600_000), more: 'no' });
    expect([cut.status, cut.text]).toEqual([413, expect.stringContaining('Go one page back in your browser')]);
    expect([portal.house.said.length, portal.house.drafts.size]).toEqual([0, 0]);
  });

  it('and what was typed stands in no line of the log', async () => {
    const guest = portal.guest();
    await guest.submit(await guest.get(path), typing);
    expect(portal.lines.length).toBeGreaterThan(0);
    expect(portal.lines.join()).not.toMatch(/long answer|case-baobab|Baobab|cs_/);
  });

  it('a form of another site changes nothing', async () => {
    const guest = portal.guest();
    const page = await guest.get(path);
    const strange = await guest.submit(page, typing, undefined, {
      origin: 'http://evil.example',
      'sec-fetch-site': 'cross-site',
    });
    expect(strange.status).toBe(403);
    expect(portal.house.said).toHaveLength(0);
    expect(portal.house.drafts.size).toBe(0);
  });

  it('no page is kept by a browser or a proxy, and none may run a script', async () => {
    const { headers, html } = await portal.guest().get('/');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';style-src 'self';form-action 'self';img-src 'self';frame-ancestors 'none';base-uri 'none'",
    );
    expect(html).not.toMatch(/<script|style=|onclick/i);
  });
});
