import { request } from 'node:http';
import { portalHouse, type PortalHouse } from '../testing/portal-house.js';
import { answered, baobab } from '../testing/twin-case.js';

describe('the page of a case', () => {
  let portal: PortalHouse;
  beforeEach(async () => {
    portal = await portalHouse([baobab()]);
    portal.house.documents.set('doc-letter', { name: 'letter.pdf', bytes: Buffer.alloc(84 * 1024) });
  });
  afterEach(() => portal.close());

  it('says what is needed, what we do, what happened and what comes next, in the reader’s own time', async () => {
    const { text, html } = await portal.guest().get('/');
    expect(text).toContain('Ministry of Energy. Made on Thursday 4 February 2027, 12:15, your time.');
    expect(text).toContain('Answer question 1 by Tuesday 16 February, 17:00, your time');
    expect(text).toContain('We wait for your answer');
    expect(text).toContain('Your contact: A. D., case manager.');
    expect(html).toContain('<title>Case Baobab</title>');
  });

  it('tells what happened, newest first, with the year where it changes and the size of each paper', async () => {
    const { text } = await portal.guest().get('/');
    const told = [
      '1 February We asked you question 1.',
      '20 January We found your request',
      '6 January We confirmed',
      '28 December 2026 We received your letter. Letter, PDF, 84 kB',
    ];
    expect(told.map((line) => text.indexOf(line)).toSorted((a, b) => a - b)).toEqual(
      told.map((line) => text.indexOf(line)),
    );
    for (const line of told) expect(text).toContain(line);
    expect(text).not.toContain('ClockStarted');
  });

  it('says until when we mean to be ready, once nothing waits for the government', async () => {
    portal.house.cases.splice(0, 1, answered());
    const { text } = await portal.guest().get('/');
    expect(text).toContain('Nothing at the moment.');
    expect(text).toContain('We mean to have done so by Friday 12 February, 19:00, your time.');
  });

  it('does not show a day that has gone by, nor a clock that is ours alone', async () => {
    portal.house.now = '2027-02-20T09:00:00.000Z';
    portal.house.cases.splice(0, 1, answered());
    expect((await portal.guest().get('/')).text).not.toContain('We mean to have done so');
  });

  it('leads into each case when there is more than one, and says of which a need is', async () => {
    portal.house.cases.push({ ...answered(), stream: 'case-2', nickname: 'Cedar' });
    const { text, html } = await portal.guest().get('/');
    expect(text).toContain('Case Baobab. Is the amendment');
    expect(html).toContain('href="/cases/case-2"');
  });

  it('offers a request to whoever has no case yet', async () => {
    portal.house.cases.splice(0, 1);
    const { text } = await portal.guest('fr').get('/');
    expect(text).toContain('Vous n’avez pas encore de dossier chez nous.');
  });

  it('lists who may act, with names only as far as the house tells them', async () => {
    const { text } = await portal.guest().get('/cases/case-baobab/people');
    expect(text).toContain('Contact person Ministry of Energy since Monday 28 December 2026');
    expect(text).toContain('Case manager A. D.');
  });

  it('hands a paper through as the house gives it, and none that it does not', async () => {
    const guest = portal.guest();
    const paper = await guest.get('/papers/doc-letter');
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(paper.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect((await guest.get('/papers/doc-other')).status).toBe(404);
  });

  it('names whoever answers for us, and nobody by a handle', async () => {
    portal.house.cases.splice(0, 1, baobab({ staff: [{ role: 'CASE_MGR', person: 'case-manager' }] }));
    expect((await portal.guest().get('/')).text).toContain('Your contact: your case manager.');
    portal.house.names['case-manager'] = 'Ada de la Cruz';
    expect((await portal.guest().get('/')).text).toContain('Your contact: Ada de la Cruz, case manager.');
    expect((await portal.guest().get('/cases/case-baobab/people')).text).toContain('Case manager Ada de la Cruz');
  });

  it('is read in the language of the person, unless another was chosen in this browser', async () => {
    portal.house.guest.language = 'fr';
    expect((await portal.guest().get('/')).text).toContain('Voici où en est votre dossier');
    const guest = portal.guest();
    expect((await guest.get('/?lang=ar')).html).toContain('dir="rtl"');
    expect((await guest.get('/')).text).toContain('هذا آخر ما وصل إليه ملفكم');
  });

  it.each(['/\\evil.example', '//evil.example', '/\\/evil.example'])(
    'choosing a language leads to no other site by the path %s',
    async (path) => {
      const place = await new Promise<unknown>((resolve, reject) => {
        const ask = request(
          { host: '127.0.0.1', port: new URL(portal.url).port, path: `${path}?lang=fr` },
          (answer) => {
            answer.resume();
            resolve(answer.headers.location);
          },
        );
        ask.once('error', reject).end();
      });
      expect(place).toBe('/');
    },
  );

  it('is left by signing out', async () => {
    const guest = portal.guest();
    const home = await guest.get('/');
    const key = /action="\/sign-out"[^>]*><input type="hidden" name="key" value="([^"]+)"/.exec(home.html)?.[1] ?? '';
    await fetch(`${portal.url}/sign-out`, {
      method: 'POST',
      body: new URLSearchParams({ key }),
      headers: { cookie: [...guest.cookies].map((pair) => pair.join('=')).join('; ') },
      redirect: 'manual',
    });
    expect((await guest.get('/')).text).toContain('Sign in');
  });

  it('keeps its style sheet for ever under a name that changes with it', async () => {
    const { html } = await portal.guest().get('/');
    const style = await fetch(portal.url + /href="(\/style\/[^"]+)"/.exec(html)?.[1]);
    expect(style.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    await style.body?.cancel();
  });
});
