import { brotliCompressSync } from 'node:zlib';
import type { Browser, Seen } from './testing/browser.js';
import { portalHouse, type PortalHouse } from './testing/portal-house.js';
import { answerTheRest, begun } from './testing/request-answers.js';
import { answered, baobab } from './testing/twin-case.js';

/** Words of ours that a government never reads. Source: ux §2.8, test 8. */
const forbidden: Readonly<Record<string, RegExp>> = {
  en: /\b(SLA|breach(ed|es)?|tickets?|over|overdue|paused?|ball|clocks?|stakeholders?|deadline)\b/i,
  fr: /\b(SLA|ticket|violation|dépassement|en pause|en retard|balle)\b/i,
  ar: /(SLA|breach|ticket)/i,
};

type Pages = Readonly<Record<string, Seen>>;

const wrong = (page: Seen, guest: Browser) => guest.submit(page, {});

const everyPage = async (portal: PortalHouse, language: string): Promise<Pages> => {
  const guest = portal.guest(language);
  const visitor = portal.visitor();
  visitor.cookies.set('__Host-connex-language', language);
  const signIn = await visitor.get('/sign-in');
  const code = await visitor.submit(signIn, { address: 'a@b.example' });
  const path = await begun(guest);
  const empty = { who: await guest.get(`${path}/who`), letter: await guest.get(`${path}/letter`) };
  const list = await guest.get(path);
  const short = await guest.get(`${path}/check`);
  const whoWrong = await wrong(empty.who, guest);
  await answerTheRest(guest, path);
  const check = await guest.get(`${path}/check`);
  const question = '/cases/case-baobab/questions/question-1';
  const pages = {
    signIn,
    code,
    signInWrong: await wrong(signIn, visitor),
    codeWrong: await visitor.submit(code, { code: '000000' }),
    home: await guest.get('/'),
    people: await guest.get('/cases/case-baobab/people'),
    question: await guest.get(question),
    questionWrong: await wrong(await guest.get(question), guest),
    start: await guest.get('/request'),
    list,
    short,
    ...empty,
    whoWrong,
    letterKept: await guest.get(`${path}/letter`),
    project: await guest.get(`${path}/project`),
    check,
    receipt: await guest.submit(check),
    nowhere: await guest.get('/nowhere'),
  };
  portal.house.cases.splice(0, 1, answered());
  const late = await guest.get(question);
  portal.house.cases.splice(
    0,
    1,
    baobab({ stage: 'DECISION', ball: 'CSU', questions: [] }),
    baobab({ stream: 'case-2' }),
  );
  const many = await guest.get('/');
  portal.house.isAway = true;
  const away = await guest.get('/');
  portal.house.isAway = false;
  portal.house.isBusy = true;
  const busy = await guest.get('/');
  return { ...pages, late, many, away, busy };
};

const budget = 14 * 1024;
const styleBudget = 6 * 1024;

describe.each(['en', 'fr', 'ar'])('every page in %s', (language) => {
  let portal: PortalHouse;
  let pages: Pages;
  let style: string;
  beforeAll(async () => {
    portal = await portalHouse([baobab()]);
    portal.house.documents.set('doc-letter', { name: 'l.pdf', bytes: Buffer.alloc(84 * 1024) });
    pages = await everyPage(portal, language);
    style = await (await fetch(portal.url + /href="(\/style\/[^"]+)"/.exec(pages['home']?.html ?? '')?.[1])).text();
  });
  afterAll(() => portal.close());
  const each = (ask: (page: Seen, name: string) => unknown) =>
    Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, ask(page, name)]));
  const all = (value: unknown) => Object.fromEntries(Object.keys(pages).map((name) => [name, value]));

  it('speaks no word of ours that a government never reads', () =>
    expect(each(({ text }) => forbidden[language]?.exec(text)?.[0])).toEqual(all(undefined)));

  it('has one heading, one main part, a way past the head, and says what happens next', () =>
    expect(
      each(({ html }) => [/<h1/g, /<main/g, /class="skip"/g, /<footer/g].map((part) => html.match(part)?.length)),
    ).toEqual(all([1, 1, 1, 1])));

  it('needs no script, no style of its own, and nothing from elsewhere', () =>
    expect(each(({ html }) => /<script|<style|style="|<img|https?:\/\//.exec(html)?.[0])).toEqual(all(undefined)));

  it('names no country, no party and no city in its title', () =>
    expect(
      each(({ html }) => /Zambia|Zambie|Acme|Energy|Kalundu/.exec(/<title>.*<\/title>/.exec(html)?.[0] ?? '')?.[0]),
    ).toEqual(all(undefined)));

  it('fits, with its style, into 14 kB, unpacked; the style into 6', () => {
    expect(style.length).toBeLessThanOrEqual(styleBudget);
    const sizes = each(({ html }) => Buffer.byteLength(html) + style.length) as Record<string, number>;
    const packed = each(
      ({ html }) => brotliCompressSync(Buffer.from(html)).length + brotliCompressSync(Buffer.from(style)).length,
    );
    expect(Object.entries(packed as Record<string, number>).filter(([, size]) => size > budget / 2)).toEqual([]);
    expect(Object.entries(sizes).filter(([, size]) => size > budget)).toEqual([]);
  });

  it('says no default sentence of a library, and no name of a field of ours', () =>
    expect(
      each(
        ({ text }) => /Invalid (input|string|option)|expected \w+|undefined|NaN|\[object|questionId/.exec(text)?.[0],
      ),
    ).toEqual(all(undefined)));
});

describe('every page in Arabic', () => {
  it('reads from the right, and lets Latin words stand apart from it', async () => {
    const portal = await portalHouse([baobab()]);
    const pages = await everyPage(portal, 'ar');
    await portal.close();
    for (const page of Object.values(pages)) {
      expect(page.html).toContain('<html lang="ar" dir="rtl">');
      const words = page.html.replace(/<(bdi|textarea|head|nav)[^>]*>[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');
      expect(/[A-Za-z]{2,}/.exec(words)?.[0]).toBeUndefined();
    }
  });
});
