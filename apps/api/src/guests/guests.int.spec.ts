import { askCode, codeIn, mailsTo, mailTo, ofPerson, otherThan, registered, sayCode } from '../testing/guest.js';
import { roomsHouse, type RoomsHouse } from '../testing/rooms-house.js';

let house: RoomsHouse;
beforeAll(async () => {
  house = await roomsHouse();
  await registered(house, 'official', 'focal.point@ministry.example');
  await registered(house, 'head', 'head@unit.example');
});
afterAll(() => house.close());
/** Nobody waits for what another spec has used up. */
beforeEach(() => house.sql('delete from desk.allowance'));

const known = 'focal.point@ministry.example';
const withCode = async () => {
  const before = (await mailsTo(house, known)).length;
  const { body } = await askCode(house, known);
  return { challenge: body['challenge'], code: codeIn(await mailTo(house, known, before + 1)) };
};
const sessionSeen = (session: unknown) =>
  fetch(`${house.url}/api/v1/session`, { headers: { authorization: `Bearer ${String(session)}` } });

describe('a code by mail', () => {
  it('opens a session for the official whose address is registered, however it is spelt', async () => {
    const asked = await askCode(house, 'Focal.Point@MINISTRY.example');
    expect([asked.status, Object.keys(asked.body)]).toEqual([202, ['challenge', 'expiresAt']]);
    const code = codeIn(await mailTo(house, known));
    const entered = await sayCode(house, asked.body['challenge'], ` ${code.slice(0, 3)} ${code.slice(3)} `);
    expect(entered).toMatchObject({
      status: 201,
      body: {
        session: expect.stringMatching(/^cs_[\w-]{43}$/),
        person: 'official',
        role: 'GOV_FOCAL',
        roles: ['GOV_FOCAL'],
        kind: 'guest',
        timezone: 'Africa/Lusaka',
        idleSeconds: 1800,
      },
    });
    expect((await sessionSeen(entered.body['session'])).status).toBe(200);
  });

  it('comes as a mail that says no more than the code, the page and why, first as text', async () => {
    await registered(house, 'stranger', 'point.focal@ministere.example', 'fr-SN');
    await askCode(house, 'point.focal@ministere.example');
    const { subject, text, html, headers } = await mailTo(house, 'point.focal@ministere.example');
    expect(subject).toBe('Votre code pour connex');
    expect(headers).toMatchObject({ 'auto-submitted': 'auto-generated', 'content-language': 'fr' });
    expect(text).toContain('http://127.0.0.1:7409/');
    expect(html).toContain(codeIn({ subject, text, html, headers, to: [] }));
    expect(html).not.toMatch(/<script|<img|src=/);
  });
});

describe('whoever is not known', () => {
  it('gets the same answer, and no mail', async () => {
    const unknown = 'nobody@ministry.example';
    const asked = await askCode(house, unknown);
    expect([asked.status, Object.keys(asked.body)]).toEqual([202, ['challenge', 'expiresAt']]);
    const said = await sayCode(house, asked.body['challenge'], '123456');
    expect([said.status, said.body['code'], said.body['triesLeft']]).toEqual([422, 'CODE_WRONG', 4]);
    expect(await mailsTo(house, unknown)).toEqual([]);
  });

  it('is nobody of the unit either: staff come in by the identity provider', async () => {
    const asked = await askCode(house, 'head@unit.example');
    expect(asked.status).toBe(202);
    await withCode();
    expect(await mailsTo(house, 'head@unit.example')).toEqual([]);
  });

  it.each([
    ['a second header', 'a@b.example\r\nBcc: c@d.example'],
    ['a second address', 'a@b.example, c@d.example'],
    ['a name around it', 'A <a@b.example>'],
    ['nothing', ''],
    ['an alphabet that mail does not have', 'مكتب@وزارة.example'],
    ['a thousand letters', `${'a'.repeat(1_000)}@b.example`],
  ])('is told which field is wrong when the address has %s', async (_, address) => {
    const { status, body } = await askCode(house, address);
    expect([status, body['code']]).toEqual([400, 'NOT_UNDERSTOOD']);
    expect(body['errors']).toMatchObject([{ path: 'address' }]);
  });
});

describe('a code', () => {
  it('is good for five tries', async () => {
    const { challenge, code } = await withCode();
    const left = [];
    for (let n = 0; n < 5; n++) left.push((await sayCode(house, challenge, otherThan(code))).body['triesLeft']);
    expect(left).toEqual([4, 3, 2, 1, 0]);
    expect((await sayCode(house, challenge, code)).body['code']).toBe('CODE_EXPIRED');
  });

  it('is good for five tries, however many come at once', async () => {
    const { challenge, code } = await withCode();
    const wrong = await Promise.all(Array.from({ length: 9 }, () => sayCode(house, challenge, otherThan(code))));
    const codes = wrong.map(({ body }) => body['code']);
    expect(codes.filter((one) => one === 'CODE_WRONG')).toHaveLength(5);
    expect((await sayCode(house, challenge, code)).status).not.toBe(201);
  });

  it('is good for ten minutes', async () => {
    const { challenge, code } = await withCode();
    const left = `select extract(epoch from max(ends_at) - clock_timestamp())::int as seconds from desk.code`;
    expect((await house.sql(left))[0]!['seconds']).toBeGreaterThan(590);
    await house.sql(`update desk.code set ends_at = ends_at - interval '10 minutes'`);
    expect((await sayCode(house, challenge, code)).body['code']).toBe('CODE_EXPIRED');
  });

  it('is good once, also when it is given twice at once', async () => {
    const { challenge, code } = await withCode();
    const both = await Promise.all([sayCode(house, challenge, code), sayCode(house, challenge, code)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect((await sayCode(house, challenge, code)).body['code']).toBe('CODE_EXPIRED');
  });

  it('is of no use in another browser than the one in which it was asked for', async () => {
    const [mine, theirs] = [await withCode(), await withCode()];
    expect((await sayCode(house, theirs.challenge, mine.code)).body['code']).toBe('CODE_WRONG');
    expect((await sayCode(house, 'x'.repeat(43), mine.code)).body['code']).toBe('CODE_EXPIRED');
  });

  it('is stored so that whoever reads the database cannot give it', async () => {
    const { challenge, code } = await withCode();
    const stored = JSON.stringify(await house.sql('select *, encode(code, $1) as readable from desk.code', ['escape']));
    expect([stored.includes(String(challenge)), stored.includes(code), stored.includes(known)]).toEqual(
      Array(3).fill(false),
    );
  });
});

describe('the patience of the house', () => {
  it('ends after five codes in a quarter of an hour for one address and visitor, known or not', async () => {
    for (const address of [known, 'nobody.else@ministry.example']) {
      for (let n = 0; n < 5; n++) expect((await askCode(house, address)).status).toBe(202);
      const { status, body, retryAfter } = await askCode(house, address);
      expect([status, body['code'], Number(retryAfter) > 800]).toEqual([429, 'TOO_MANY', true]);
    }
  });

  it('of one who asks too often shuts out nobody else: the owner of the address is still let in', async () => {
    for (let n = 0; n < 6; n++) await askCode(house, 'somebody@ministry.example', '198.51.100.7');
    expect((await askCode(house, 'somebody@ministry.example', '198.51.100.7')).status).toBe(429);
    expect((await askCode(house, 'somebody@ministry.example', '203.0.113.9')).status).toBe(202);
  });

  it('keeps no address of anybody, only keyed hashes', async () => {
    await askCode(house, 'somebody@ministry.example', '198.51.100.7');
    const kept = JSON.stringify(await house.sql('select name from desk.allowance'));
    expect(kept).toMatch(/^\[(\{"name":"[0-9a-f]{64}"\},?)+\]$/);
  });
});

describe('the session of a guest', () => {
  const open = async () => {
    const { challenge, code } = await withCode();
    return (await sayCode(house, challenge, code)).body['session'];
  };

  it('is no cookie of staff, and carries no other role', async () => {
    const session = String(await open());
    const asCookie = await fetch(`${house.url}/api/v1/session`, { headers: { cookie: `__Host-connex=${session}` } });
    expect(asCookie.status).toBe(401);
    await ofPerson(house, 'official', 'GrantRole', { role: 'CASE_MGR' });
    expect(await (await sessionSeen(session)).json()).toMatchObject({ roles: ['GOV_FOCAL'] });
  });

  it('ends at the next request when the address is registered anew', async () => {
    const session = await open();
    expect((await sessionSeen(session)).status).toBe(200);
    await registered(house, 'official', 'another@ministry.example');
    expect((await sessionSeen(session)).status).toBe(401);
    await registered(house, 'official', known);
  });

  it('ends at the next request when the role ends in the log', async () => {
    const session = await open();
    await ofPerson(house, 'official', 'EndRole', { role: 'GOV_FOCAL' });
    expect((await sessionSeen(session)).status).toBe(401);
    expect(await house.sql(`select 1 from desk.session where person = 'official' and ends_at < begun_at`)).toEqual([]);
    await ofPerson(house, 'official', 'GrantRole', { role: 'GOV_FOCAL' });
    expect((await sessionSeen(session)).status).toBe(401);
  });
});
