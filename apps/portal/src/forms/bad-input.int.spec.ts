import { connect } from 'node:net';
import { valueOf } from '../testing/browser.js';
import { portalHouse, type PortalHouse } from '../testing/portal-house.js';
import { begun, letter } from '../testing/request-answers.js';

const mega = 1024 * 1024;
const fields = { way: 'upload', signer: 'B. Minister', office: 'Minister of Energy', basis: 'OFFICE' };

describe('bad input', () => {
  let portal: PortalHouse;
  let guest: ReturnType<PortalHouse['guest']>;
  let path: string;
  beforeEach(async () => {
    portal = await portalHouse();
    guest = portal.guest();
    path = await begun(guest);
  });
  afterEach(() => portal.close());

  const send = async (page: string, typing: Readonly<Record<string, string>>) =>
    guest.submit(await guest.get(`${path}/${page}`), typing);

  it.each(['who', 'project', 'help', 'letter'])('an empty page “%s” says at each field what to do', async (name) => {
    const page = await send(name, {});
    expect(page.status).toBe(422);
    expect(page.html.match(/class="wrong"/g)?.length).toBe(page.html.match(/<li><a href="#/g)?.length);
    expect(page.html).not.toMatch(/Invalid|expected|Too small|regex/);
  });

  it('text that is too long stays in its field, and the sentence says how long it is', async () => {
    const long = 'x'.repeat(7_000);
    const page = await send('project', { contract: 'Kalundu', background: long });
    expect(page.text).toContain('Make it shorter: 7000 characters, and 6000 have room');
    expect(valueOf(page, 'background')).toBe(long);
  });

  it('text that no draft can hold still stays in the page', async () => {
    const page = await send('project', { contract: 'Kalundu', background: 'ж'.repeat(50_000) });
    expect(page.status).toBe(422);
    expect(valueOf(page, 'background')).toHaveLength(50_000);
  });

  it('a script, a pasted table and marks of direction are text like any other', async () => {
    await send('project', {
      contract: '<script>alert("x")</script>\tKalundu\u202e',
      background: '</textarea><script>alert(1)</script>\na\tb\tc',
    });
    const page = await guest.get(`${path}/project`);
    expect(page.html).not.toContain('<script');
    expect(valueOf(page, 'contract')).toBe('<script>alert("x")</script> Kalundu');
    expect(valueOf(page, 'background')).toBe('</textarea><script>alert(1)</script>\na\tb\tc');
  });

  it('a day that has gone by is kept, and another one is asked for', async () => {
    const page = await send('dates', { 'round-day': '1', 'round-month': '1', 'round-year': '2020' });
    expect(page.text).toContain('This day has gone by.');
    expect(valueOf(page, 'round-year')).toBe('2020');
  });

  it.each([
    ['empty.pdf', 'This file is empty.'],
    ['virus.pdf', 'This is not a PDF, Word, Excel or text file'],
  ])('a file %s is refused beside its field, and the other answers stay', async (name, said) => {
    const page = await guest.submit(await guest.get(`${path}/letter`), fields, letter(name));
    expect(page.status).toBe(422);
    expect(page.text).toContain(said);
    expect(valueOf(page, 'signer')).toBe('B. Minister');
  });

  it('a text is no signed letter, and the sentence at the field says what is', async () => {
    const page = await guest.submit(await guest.get(`${path}/letter`), fields, letter('letter.txt'));
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('A letter that is signed is a PDF')]);
    expect((await guest.get(`${path}/letter`)).text).not.toContain('Kept:');
  });

  it('a file of 60 MB is refused while it streams, and the other answers stay', async () => {
    const page = await guest.submit(
      await guest.get(`${path}/letter`),
      fields,
      letter('big.pdf', Buffer.alloc(60 * mega, 1)),
    );
    expect(page.status).toBe(422);
    expect(page.text).toContain('This file is larger than 50 MB.');
    expect(valueOf(page, 'signer')).toBe('B. Minister');
    expect(portal.house.documents.size).toBe(0);
  });

  it('a file of 49 MB passes through', async () => {
    const page = await guest.submit(
      await guest.get(`${path}/letter`),
      fields,
      letter('big.pdf', Buffer.alloc(49 * mega, 1)),
    );
    expect(page.path).toBe(path);
  });

  it('a letter that was taken stays, when the page is sent once more without it', async () => {
    await guest.submit(await guest.get(`${path}/letter`), fields, letter());
    const list = await guest.submit(await guest.get(`${path}/letter`), { ...fields, signer: 'C. Other' });
    expect(list.path).toBe(path);
    expect((await guest.get(`${path}/letter`)).text).toContain('Kept: letter.pdf, 1 kB.');
  });

  it('addresses that nobody made lead to a page that says what to do', async () => {
    for (const strange of [
      '/nowhere',
      '/request/x/y',
      '/request/%00',
      '/request/Mistyped!',
      '/cases/case-1',
      '/cases/%00',
      '/cases/%00/people',
      '/cases/%00/questions/x',
      '/papers/..%2f',
      '/%E0%A4%A',
    ]) {
      const page = await guest.get(strange);
      expect([page.status, page.text.includes('There is no such page')]).toEqual([404, true]);
    }
  });

  it('what is no form changes nothing', async () => {
    const body = JSON.stringify({ key: 'x' });
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
    const answer = await fetch(`${portal.url}${path}/who`, { method: 'POST', body, headers, redirect: 'manual' });
    expect(answer.status).toBeLessThan(500);
    await answer.body?.cancel();
  });

  it('a line that breaks in the middle of a form leaves the portal standing', async () => {
    const port = Number(new URL(portal.url).port);
    await new Promise<void>((resolve) => {
      const line = connect(port, '127.0.0.1', () => {
        line.write(
          'POST /sign-in HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 900\r\n\r\naddr',
        );
        setTimeout(() => line.destroy(), 50);
      });
      line.once('close', () => resolve());
    });
    expect((await guest.get(path)).status).toBe(200);
  });
});
