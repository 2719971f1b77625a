import { randomUUID } from 'node:crypto';
import { apiHouse, as, type ApiHouse } from '../testing/api-house.js';
import { canary, enquiry, openCase, proposeEligible, uploadLetter } from '../testing/sentences.js';

let house: ApiHouse;
let stream: string;
beforeAll(async () => {
  house = await apiHouse();
  stream = await openCase(house, { nickname: 'Baobab' });
  for (const nickname of ['Msasa', 'Mopane', 'Acacia'])
    await as(house, 'intake').speak('RegisterEnquiry', enquiry({ nickname }));
});
afterAll(() => house.close());

type Person = Parameters<typeof as>[1];
const list = (person: Person, query = '', view = 'case-overview') =>
  as(house, person).get(`/api/v1/views/${view}${query}`);
/** What every list says of the house's clock. */
const standing = { houseNow: '2026-11-30T09:12:00.000Z', clockStands: true };
const nicknames = async (person: Person, query = '') =>
  ((await list(person, query)).body.rows as { row: { nickname: string } }[]).map(({ row }) => row.nickname).sort();

describe('a view', () => {
  it('shows the rows of every case that one may see, and the position that it was built from', async () => {
    const { status, body } = await list('manager');
    expect([status, body.view, body.position]).toEqual([200, 'case-overview', await house.log.head()]);
    expect(body).toMatchObject(standing);
    expect(await nicknames('manager')).toEqual(['Acacia', 'Baobab', 'Mopane', 'Msasa']);
    expect(body.rows[0]).toEqual({
      key: expect.any(String),
      stream: expect.stringMatching(/^case-/),
      revision: expect.any(Number),
      row: expect.objectContaining({ stage: expect.any(String) }),
    });
  });

  it('has no rows for those who see no case, and no position for those outside', async () => {
    expect((await list('admin')).body).toMatchObject({ rows: [], position: expect.any(Number) });
    for (const person of ['stranger', 'board', 'expert'] as const)
      expect((await list(person)).body).toEqual({ view: 'case-overview', rows: [], ...standing });
  });

  it('shows an official the cases of their own', async () => {
    const own = await as(house, 'official').speak('RegisterEnquiry', enquiry({ nickname: 'Okoume' }));
    expect(await nicknames('official')).toEqual(['Okoume']);
    expect((await as(house, 'official').get(`/api/v1/views/case-overview/${own.body.stream}`)).status).toBe(200);
    expect((await as(house, 'stranger').get(`/api/v1/views/case-overview/${own.body.stream}`)).status).toBe(404);
  });

  it('of those who work here is open to staff, by name to those who read names, and to nobody else', async () => {
    const rowsSeenBy = async (person: Person) =>
      (((await list(person, '', 'staff')).body.rows ?? []) as { row: { person: string } }[]).map(
        ({ row }) => row.person,
      );
    expect(await rowsSeenBy('integrity')).toEqual(expect.arrayContaining(['intake', 'manager', 'integrity']));
    expect(await rowsSeenBy('integrity')).not.toContain('official');
    for (const outsider of ['official', 'expert', 'stranger'] as const) expect(await rowsSeenBy(outsider)).toEqual([]);
  });

  it('is filtered by the plain fields of its rows', async () => {
    expect(await nicknames('manager', '?nickname=Msasa')).toEqual(['Msasa']);
    expect(await nicknames('manager', '?country=ZM&stage=ENQUIRY')).toEqual(expect.arrayContaining(['Msasa']));
    expect(await nicknames('manager', `?stream=${stream}`)).toEqual(['Baobab']);
  });

  it('is not filtered by what one may not read, nor by what does not exist', async () => {
    for (const query of [
      '?country=ZM',
      '?contact=x',
      '?limit=0',
      '?limit=501',
      '?from=x',
      '?cursor=*',
      '?limit=1&limit=2',
    ]) {
      const { status, body } = await list('auditor', query);
      expect([query, status, body.code]).toEqual([query, 400, 'NOT_UNDERSTOOD']);
      expect(body.errors[0].path).toMatch(/^query\./);
    }
  });

  it('is turned page by page', async () => {
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 10; page++) {
      const { body } = await list('manager', `?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...(body.rows as { key: string }[]).map(({ key }) => key));
      cursor = body.cursor;
      if (!cursor) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect([...seen].sort()).toEqual(seen);
    expect(seen).toHaveLength(5);
  });

  it('waits for what one has just written', async () => {
    const { body } = await as(house, 'intake').speak('RegisterEnquiry', enquiry({ nickname: 'Wenge' }));
    const row = await as(house, 'intake').get(`/api/v1/views/case-overview/${body.stream}?from=${body.revision}`);
    expect(row.body).toMatchObject({ isReached: true, key: body.stream, row: { nickname: 'Wenge' } });
    const rows = await list('intake', `?from=${body.revision}&stream=${body.stream}`);
    expect(rows.body).toMatchObject({ isReached: true });
    expect((await list('intake', `?from=${body.revision}`)).status).toBe(400);
    expect((await list('stranger', `?from=${body.revision}&stream=${body.stream}`)).status).toBe(404);
  });

  it('that we do not have is not there', async () => {
    for (const view of ['nothing', 'constructor', '__proto__'])
      expect((await list('manager', '', view)).status).toBe(404);
  });
});

describe('a stream read aloud', () => {
  it('says every event in order to those who see it', async () => {
    const { status, body } = await as(house, 'manager').get(`/api/v1/streams/${stream}`);
    const revisions = (body.events as { revision: number }[]).map(({ revision }) => revision);
    expect([status, revisions]).toEqual([200, revisions.map((_, index) => index + 1)]);
    expect(body.events[0]).toMatchObject({
      type: 'RequestReceived',
      occurredAt: '2026-11-30T09:12:00.000Z',
      position: expect.any(Number),
      meta: { by: { person: 'intake', role: 'INTAKE' } },
    });
    const rest = await as(house, 'manager').get(`/api/v1/streams/${stream}?after=${revisions.length - 1}`);
    expect(rest.body.events).toHaveLength(1);
    expect((await as(house, 'manager').get(`/api/v1/streams/${stream}?before=2`)).status).toBe(400);
  });

  it('of public facts is for all who work here; of a person for those who look after roles, and who audit', async () => {
    const status = async (person: Person, name: string) =>
      (await as(house, person).get(`/api/v1/streams/${name}`)).status;
    expect([await status('manager', 'country-zm'), await status('auditor', 'policy')]).toEqual([200, 200]);
    expect([await status('stranger', 'country-zm'), await status('expert', 'policy')]).toEqual([404, 404]);
    expect([await status('admin', 'person-intake'), await status('auditor', 'person-intake')]).toEqual([200, 200]);
    expect([await status('manager', 'person-intake'), await status('stranger', 'person-intake')]).toEqual([404, 404]);
  });
});

describe('what a role may not read', () => {
  beforeAll(async () => {
    const proposed = await proposeEligible(house, stream);
    const basis = [(await uploadLetter(house, 'head')).documentId];
    const decision = { reasonText: 'The country is on the list, the sector is admitted.', basis };
    const decided = await as(house, 'head').speak('DetermineEligibility', {
      commandId: randomUUID(),
      stream,
      data: { ...proposed, decision },
    });
    expect([decided.status, decided.body.detail]).toEqual([200, undefined]);
    const found = await as(house, 'integrity').speak('RecordDueDiligenceFinding', {
      commandId: randomUUID(),
      stream,
      data: { check: 'SANCTIONS', rating: 'HIGH', text: canary.integrity, sources: [canary.integrity] },
    });
    expect([found.status, found.body.detail]).toEqual([200, undefined]);
  });

  const everything = async (person: Person) => {
    const views = [...house.projectors.keys()].map((view) => `/api/v1/views/${view}?limit=500`);
    const answers = await Promise.all(
      [...views, `/api/v1/streams/${stream}`].map((path) => as(house, person).get(path)),
    );
    return JSON.stringify(answers.map(({ body }) => body));
  };

  it.each([
    ['intake', { confidential: true, personal: true, integrity: false }],
    ['manager', { confidential: true, personal: true, integrity: false }],
    ['integrity', { confidential: true, personal: false, integrity: true }],
    ['head', { confidential: true, personal: false, integrity: true }],
    ['auditor', { confidential: false, personal: false, integrity: false }],
    ['admin', { confidential: false, personal: false, integrity: false }],
    ['stranger', { confidential: false, personal: false, integrity: false }],
    ['expert', { confidential: false, personal: false, integrity: false }],
  ] as const)('does not reach %s through any window', async (person, may) => {
    const seen = await everything(person);
    for (const [name, word] of Object.entries(canary))
      expect([person, name, seen.includes(word)]).toEqual([person, name, may[name as keyof typeof canary]]);
  });

  it('leaves an auditor every decision with its reason, and the prints of the letters', async () => {
    const { body } = await as(house, 'auditor').get(`/api/v1/streams/${stream}`);
    const events = body.events as { type: string; data: Record<string, unknown>; meta: { decision?: object } }[];
    const decided = events.find(({ type }) => type === 'EligibilityDetermined')!;
    expect(decided.meta.decision).toMatchObject({
      decidedBy: 'head',
      proposedBy: 'intake',
      reasonText: 'The country is on the list, the sector is admitted.',
    });
    const received = events.find(({ type }) => type === 'RequestReceived')!;
    expect(received.data).toMatchObject({ letterSha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(received.data).not.toHaveProperty('country');
  });

  it('stands in no line of the log, whatever was said', () => {
    const written = house.lines.join('\n');
    expect(written).toContain('"command":"RegisterRequest"');
    for (const word of [...Object.values(canary), 'Baobab', 'cx_', '"ZM"']) expect(written).not.toContain(word);
  });
});
