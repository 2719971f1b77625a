import { valueOf } from '../testing/browser.js';
import { portalHouse, type PortalHouse } from '../testing/portal-house.js';
import { answered, baobab } from '../testing/twin-case.js';

const path = '/cases/case-baobab/questions/question-1';

describe('a question', () => {
  let portal: PortalHouse;
  beforeEach(async () => void (portal = await portalHouse([baobab()])));
  afterEach(() => portal.close());

  it('says what is asked, why, and by when in the reader’s own time', async () => {
    const page = await portal.guest().get(path);
    expect(page.text).toContain('Question 1');
    expect(page.text).toContain('Is the amendment to the permit published?');
    expect(page.text).toContain('Your letter says little about what happened so far');
    expect(page.text).toContain('Tuesday 16 February, 17:00');
  });

  it('is answered by text, which goes on record as a document, once', async () => {
    const guest = portal.guest();
    const page = await guest.get(path);
    const home = await guest.submit(page, { answer: 'Yes, on 3 May.', more: 'no' });
    const again = await guest.submit(page, { answer: 'Yes, on 3 May.', more: 'no' });
    expect([home.path, again.path]).toEqual(['/cases/case-baobab?from=9', '/cases/case-baobab?from=9']);
    expect(home.text).toContain('Your answer is on record');
    expect(portal.house.said).toHaveLength(1);
    expect(portal.house.said[0]).toMatchObject({
      command: 'ProvideInformation',
      said: { stream: 'case-baobab', data: { questionId: 'question-1', complete: true, via: 'PORTAL' } },
    });
    expect([...portal.house.documents.values()][0]?.bytes.toString()).toBe('Yes, on 3 May.');
  });

  it('is answered by text and a file: both go on record, and the last completes it', async () => {
    const guest = portal.guest();
    const file = { field: 'enclosure', name: 'permit.pdf', bytes: new Uint8Array(Buffer.from('%PDF-1.7')) };
    await guest.submit(await guest.get(path), { answer: 'See the file.', more: 'no' }, file);
    expect(portal.house.said.map(({ said }) => (said['data'] as { complete: boolean }).complete)).toEqual([
      false,
      true,
    ]);
  });

  it('that was kept with a file before is answered once, however often its button is pressed', async () => {
    const guest = portal.guest();
    const file = { field: 'enclosure', name: 'permit.pdf', bytes: new Uint8Array(Buffer.from('%PDF-1.7')) };
    await guest.submit(await guest.get(path), { answer: 'See the file.', act: 'keep' }, file);
    const page = await guest.get(path);
    for (let press = 0; press < 2; press += 1)
      expect((await guest.submit(page, { answer: 'See the file.', more: 'no' })).text).toContain('is on record');
    expect(portal.house.said).toHaveLength(2);
    expect((await guest.get('/')).text).not.toContain('Your draft is kept');
  });

  it('thanks nobody for an answer that was not given, whatever an address says', async () => {
    const guest = portal.guest();
    for (const link of ['/cases/case-baobab?done=1', '/?other=1', '/cases/case-baobab?done=1&from=9'])
      expect((await guest.get(link)).text).not.toMatch(/on record, and|somebody else than before/);
  });

  it('keeps a draft, and shows it when its writer comes back', async () => {
    const guest = portal.guest();
    const kept = await guest.submit(await guest.get(path), { answer: 'I must ask first.', act: 'keep' });
    expect(kept.text).toContain('Your draft is kept.');
    expect(valueOf(await guest.get(path), 'answer')).toBe('I must ask first.');
    expect((await guest.get('/')).text).toContain('Your draft is kept.');
    expect(portal.house.said).toHaveLength(0);
  });

  it('wants an answer before it is sent', async () => {
    const guest = portal.guest();
    const page = await guest.submit(await guest.get(path), { answer: '  ', more: 'no' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Write an answer, or add a file');
  });

  it('says of a link that comes late that there is nothing left to do', async () => {
    portal.house.cases.splice(0, 1, answered());
    const page = await portal.guest().get(path);
    expect(page.text).toContain('You answered this question on Wednesday 3 February 2027.');
    expect(page.html).not.toContain('<textarea');
  });

  it('is shown in the language that was chosen here, whichever its reader is registered with', async () => {
    portal.house.guest.language = 'fr';
    const page = await portal.guest('ar').get(path);
    expect(page.html).toContain('<html lang="ar" dir="rtl">');
    expect(page.text).toContain('السؤال 1');
  });

  it('keeps the answer when the house says no, and says why', async () => {
    portal.house.refusals.push({ status: 422, code: 'SOME_RULE' });
    const guest = portal.guest();
    const page = await guest.submit(await guest.get(path), { answer: 'Yes.', more: 'no' });
    expect(page.text).toContain('We cannot take this as it is (SOME_RULE).');
    expect(valueOf(page, 'answer')).toBe('Yes.');
  });
});
