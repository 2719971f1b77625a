import { answerTheRest, begun, letter } from '../testing/request-answers.js';
import { valueOf } from '../testing/browser.js';
import { portalHouse, type PortalHouse } from '../testing/portal-house.js';

describe('a request', () => {
  let portal: PortalHouse;
  beforeEach(async () => void (portal = await portalHouse()));
  afterEach(() => portal.close());

  it('is one, however often its first button is pressed', async () => {
    const guest = portal.guest();
    const page = await guest.get('/request');
    const paths = await Promise.all([guest.submit(page), guest.submit(page)]);
    expect(new Set(paths.map(({ path }) => path)).size).toBe(1);
    await guest.submit(page);
    expect((await guest.get('/')).text.match(/of 7 pages done/g)).toHaveLength(1);
  });

  it('is begun, answered page by page, checked, sent once, and has a receipt', async () => {
    const guest = portal.guest();
    const path = await begun(guest);
    expect((await guest.get(path)).text.match(/Not started\./g)).toHaveLength(6);
    await answerTheRest(guest, path);
    const list = await guest.get(path);
    expect(list.text.match(/Done\./g)).toHaveLength(6);
    expect((await guest.get('/')).text).toContain('6 of 7 pages done');

    const check = await guest.get(`${path}/check`);
    for (const said of ['Zambia', 'Kalundu North', 'Legal advice', 'Monday 8 March 2027', 'letter.pdf'])
      expect(check.text).toContain(said);
    const receipt = await guest.submit(check);
    expect(receipt.path).toBe(`${path}/receipt`);
    expect(receipt.text).toContain('Rowan ab12cd');
    expect(receipt.text).toContain('by Friday 5 February 2027, 18:00');

    expect(portal.house.said).toHaveLength(1);
    expect(portal.house.said[0]?.said['data']).toMatchObject({
      country: 'ZM',
      channel: 'PORTAL',
      contractName: 'Kalundu North',
      signedBy: { personRef: 'B. Minister', title: 'Minister of Energy', body: 'Ministry of Energy' },
      servicesRequested: ['Legal advice', 'Planning the negotiation', 'A model'],
      counterparties: ['Acme Gas', 'Beta'],
      nextRoundDate: '2027-03-08',
      languages: ['en', 'fr'],
      confidentialityWaiver: false,
    });
  });

  it('is discarded by whoever does not want it any more, with its letter; one that was sent is not', async () => {
    const guest = portal.guest();
    const path = await begun(guest);
    await answerTheRest(guest, path);
    const list = await guest.get(path);
    const fields = { key: valueOf(list, 'key') ?? '', whose: valueOf(list, 'whose') ?? '' };
    const home = await guest.post(path, fields);
    expect([home.path, home.text.includes('Finish your request'), portal.house.drafts.size]).toEqual(['/', false, 0]);
    expect((await guest.get(path)).status).toBe(404);

    const other = await begun(guest);
    await answerTheRest(guest, other);
    await guest.submit(await guest.get(`${other}/check`));
    expect((await guest.post(other, fields)).path).toBe(`${other}/receipt`);
  });

  it('is sent once, however often its form is sent, and the back button is safe', async () => {
    const guest = portal.guest();
    const path = await begun(guest);
    await answerTheRest(guest, path);
    const check = await guest.get(`${path}/check`);
    await Promise.all([guest.submit(check), guest.submit(check)]);
    await guest.submit(check);
    expect(portal.house.said).toHaveLength(1);
    for (const back of ['', '/check', '/who', '/letter'])
      expect((await guest.get(`${path}${back}`)).path).toBe(`${path}/receipt`);
    expect((await guest.get('/')).text).not.toContain('Finish your request');
  });

  it('asks first what became of a try whose answer never came', async () => {
    const guest = portal.guest();
    const path = await begun(guest);
    await answerTheRest(guest, path);
    const check = await guest.get(`${path}/check`);
    portal.house.refusals.push({ status: 503, code: 'NOT_READY' });
    const away = await guest.submit(check);
    expect(away.status).toBe(503);
    await guest.submit(await guest.get(`${path}/project`), {
      contract: 'Kalundu South',
      resources: '',
      background: '',
    });
    expect((await guest.submit(away)).path).toBe(`${path}/receipt`);
    expect(portal.house.said[0]?.said['data']).toMatchObject({ contractName: 'Kalundu North' });
  });

  it('says a refusal in the language of the reader, and can be sent anew after it', async () => {
    const guest = portal.guest('fr');
    const path = await begun(guest);
    await answerTheRest(guest, path);
    portal.house.refusals.push(
      { status: 422, code: 'R-004' },
      { status: 400, code: 'NOT_UNDERSTOOD', errors: [{ path: 'data.contractName' }] },
    );
    const refused = await guest.submit(await guest.get(`${path}/check`));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Il y a déjà un dossier ouvert sur ce contrat.');
    expect((await guest.submit(refused)).text).toContain('« Le projet »');
    expect((await guest.submit(refused)).path).toBe(`${path}/receipt`);
  });

  it('keeps a page that is not complete, and says in a sentence what is missing', async () => {
    const guest = portal.guest();
    const path = await begun(guest);
    const page = await guest.submit(await guest.get(`${path}/who`), {
      country: 'Atlantis',
      body: '',
      level: 'NATIONAL',
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('4 things to put right');
    expect(page.text).toContain('We do not know this country.');
    expect(page.html).toContain('href="#languages-en"');
    const later = await guest.get(`${path}/who`);
    expect(valueOf(later, 'country')).toBe('Atlantis');
    expect((await guest.get(path)).text).toContain('In progress.');
  });

  it('cannot be sent while the letter is on its way, and says what happens then', async () => {
    const guest = portal.guest();
    const path = await begun(guest);
    await answerTheRest(guest, path);
    const fields = { way: 'post', signer: 'B. Minister', office: 'Minister of Energy', basis: 'OFFICE' };
    await guest.submit(await guest.get(`${path}/letter`), fields);
    expect((await guest.get(path)).text).toContain('the letter is on its way to us');
    const check = await guest.get(`${path}/check`);
    expect(check.text).toContain('The request cannot be sent before the letter is with us.');
    expect(check.text).not.toContain('Send the request');
    await guest.submit(check);
    expect(portal.house.said).toHaveLength(0);
  });

  it('asks for the letter again when it was kept for longer than a day', async () => {
    const guest = portal.guest();
    const path = await begun(guest);
    await answerTheRest(guest, path);
    portal.house.documents.clear();
    const check = await guest.get(`${path}/check`);
    expect(check.text).toContain('is no longer with us');
    expect(check.text).not.toContain('Send the request');
  });

  it('is sent under the hat of a contact person, and begun by nobody else', async () => {
    portal.house.guest.role = 'GOV_SIGN';
    portal.house.guest.roles = ['GOV_SIGN', 'GOV_FOCAL'];
    const guest = portal.guest();
    const path = await begun(guest);
    await answerTheRest(guest, path);
    portal.house.refusals.push({ status: 403, code: 'NOT_YOURS_TO_DO' });
    expect((await guest.submit(await guest.get(`${path}/check`))).text).toContain(
      'Only your contact person can send this.',
    );
    await guest.submit(await guest.get(`${path}/check`));
    expect([portal.house.guest.role, portal.house.said.length]).toEqual(['GOV_FOCAL', 1]);

    portal.house.guest.roles = ['GOV_SIGN'];
    expect((await guest.get('/request')).text).toContain('A request is sent by the contact person');
  });

  it('is nobody else’s to see', async () => {
    const path = await begun(portal.guest());
    const other = await portal.guest(undefined, 'focal-2').get(path);
    expect(other.status).toBe(404);
    expect(other.text).toContain('There is no such page');
  });

  it('keeps what was typed, and the letter, when another language is chosen', async () => {
    const guest = portal.guest();
    const path = await begun(guest);
    const page = await guest.submit(await guest.get(`${path}/letter`), { signer: 'B. M.', switch: 'ar' }, letter());
    expect(page.html).toContain('dir="rtl"');
    expect(valueOf(page, 'signer')).toBe('B. M.');
    expect(page.text).toContain('محفوظ');
  });
});
