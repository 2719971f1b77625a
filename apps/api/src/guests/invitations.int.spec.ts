import { randomUUID } from 'node:crypto';
import { as } from '../testing/api-house.js';
import { mailsTo, mailTo, ofPerson, registered } from '../testing/guest.js';
import { roomsHouse, type RoomsHouse } from '../testing/rooms-house.js';
import { letter, openCase, uploadLetter } from '../testing/sentences.js';

let house: RoomsHouse;
let stream: string;
beforeAll(async () => {
  house = await roomsHouse();
  stream = await openCase(house, { nickname: 'Baobab' });
});
afterAll(() => house.close());

type By = Parameters<typeof as>[1];
const invite = (by: By, person = 'official', to = stream) =>
  as(house, by).post('/api/v1/invitations').send({ person, stream: to });

describe('an invitation', () => {
  it('goes to recorded contacts of the case only, and only where mail can go', async () => {
    expect((await invite('intake')).body).toMatchObject({ status: 422, code: 'NOT_A_CONTACT' });
    const data = { person: 'official', role: 'GOV_FOCAL', institution: 'Ministry of Mines' };
    const said = { commandId: randomUUID(), stream, data };
    expect((await as(house, 'intake').speak('RecordOfficialContact', said)).status).toBe(200);
    expect((await invite('manager')).body).toMatchObject({ status: 422, code: 'NO_ADDRESS' });
  });

  it('shows the way in the language of the person, and names the case by its nickname alone', async () => {
    await registered(house, 'official', 'maktab@wizara.example', 'ar');
    const { status, body } = await invite('manager');
    expect([status, body]).toEqual([202, { sent: true }]);
    const { subject, text, html, headers } = await mailTo(house, 'maktab@wizara.example');
    expect(subject).toBe('الملف Baobab: صفحتكم مفتوحة');
    expect(headers).toMatchObject({ 'auto-submitted': 'auto-generated', 'content-language': 'ar' });
    expect(html).toContain('dir="rtl"');
    expect(text).toContain('http://127.0.0.1:7409/');
    expect(`${subject}${text}${html}`).not.toMatch(/Kalundu|copper|Zambia|ZM\b|Mines|Lusaka/i);
  });

  it('is sent by intake and the case manager; others may not, or see no such case', async () => {
    expect((await invite('head')).status).toBe(403);
    expect([(await invite('admin')).status, (await invite('stranger')).status]).toEqual([404, 404]);
    expect((await invite('intake', 'official', 'case-nowhere')).status).toBe(404);
    expect((await invite('intake', 'official', 'person-head')).status).toBe(400);
  });

  it('is sent five times an hour at most', async () => {
    for (let n = 0; n < 4; n++) expect((await invite('intake')).status).toBe(202);
    expect((await invite('intake')).status).toBe(429);
  });
});

describe('a receipt', () => {
  const address = 'point.focal@ministere.example';
  beforeAll(() => registered(house, 'official', address, 'fr-SN'));

  it('goes to the official who sent a request, in their language, once, and says nothing of what was sent', async () => {
    const said = letter(await uploadLetter(house, 'official'), { nickname: 'Rowan', channel: 'PORTAL' });
    for (let n = 0; n < 2; n++) expect((await as(house, 'official').speak('RegisterRequest', said)).status).toBe(200);
    const { subject, text, html } = await mailTo(house, address);
    expect(subject).toMatch(/^Dossier Rowan.* : nous avons reçu votre demande$/);
    expect(`${subject}${text}${html}`).not.toMatch(/Agreement|Kalundu|copper|Mines|CANARY/i);
    expect(await mailsTo(house, address)).toHaveLength(1);
  });

  it('goes to nobody of the unit', async () => {
    await registered(house, 'intake', 'intake@unit.example');
    await openCase(house, { nickname: 'Afara' });
    expect(await mailsTo(house, 'intake@unit.example')).toHaveLength(0);
  });
});

describe('the names of those who work on a case', () => {
  const names = (by: By, of = stream) => as(house, by).get(`/api/v1/guest/colleagues/${of}`);

  it('are told to its officials, and to nobody who does not see it', async () => {
    await ofPerson(house, 'manager', 'GrantRole', { role: 'ROSTER', name: 'Ada de la Cruz' });
    const said = { commandId: randomUUID(), stream, data: { person: 'manager', role: 'CASE_MGR' } };
    expect((await as(house, 'head').speak('AssignStaff', said)).status).toBe(200);
    expect((await names('official')).body).toEqual({ stream, names: { manager: 'Ada de la Cruz' } });
    expect([(await names('stranger')).status, (await names('official', 'person-head')).status]).toEqual([404, 404]);
    // Names are personal: an auditor sees the case, and not who is called how.
    for (const person of ['auditor', 'head', 'manager'] as const)
      expect([person, (await names(person)).status]).toEqual([person, 404]);
  });
});
