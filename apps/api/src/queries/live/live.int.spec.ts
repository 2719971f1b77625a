import { apiHouse, as, type ApiHouse } from '../../testing/api-house.js';
import { commandDesk, inMemoryEventLog } from '@connex/event-log';
import { randomUUID } from 'node:crypto';
import { listen } from '../../testing/listen.js';
import { canary, enquiry, uploadLetter } from '../../testing/sentences.js';

const log = inMemoryEventLog({ standsAt: '2026-11-30T09:12:00.000Z' });
let house: ApiHouse;
beforeAll(
  async () => void (house = await apiHouse({ log, limits: { heartbeatMillis: 100, liveClientsPerPerson: 3 } })),
);
afterAll(() => house.close());

const register = async (nickname: string, person: 'intake' | 'official' = 'intake') =>
  (await as(house, person).speak('RegisterEnquiry', enquiry({ nickname }))).body as {
    stream: string;
    revision: number;
  };

const nicknamesIn = (messages: readonly { data: { row: { nickname: string } | null } }[]) =>
  messages.map(({ data }) => data.row?.nickname);

describe('a live view', () => {
  it('tells what is there, and then each change as it happens', async () => {
    await register('Msasa');
    const line = await listen(house, 'manager', 'case-overview');
    expect(nicknamesIn(await line.heard(1))).toEqual(['Msasa']);
    const { stream } = await register('Mopane');
    const messages = await line.heard(2);
    expect(nicknamesIn(messages)).toEqual(['Msasa', 'Mopane']);
    expect(messages[1]!.data).toMatchObject({ key: stream, stream, revision: expect.any(Number) });
    expect(await line.place()).toBe(String(await house.log.head()));
    line.close();
  });

  it('goes on where it was cut: all that happened meanwhile, once', async () => {
    const first = await listen(house, 'manager', 'case-overview');
    await first.heard(2);
    const place = await first.place();
    first.close();
    const names = Array.from({ length: 20 }, (_, n) => `Tree${'abcdefghijklmnopqrst'[n]}`);
    for (const name of names) await register(name);

    const second = await listen(house, 'manager', 'case-overview', place);
    expect(nicknamesIn(await second.heard(20))).toEqual(names);
    await register('Padauk');
    expect(nicknamesIn(await second.heard(21)).at(-1)).toBe('Padauk');
    second.close();
  });

  it('says when a row is gone', async () => {
    const { stream } = await register('Iroko');
    const line = await listen(house, 'manager', 'sla-board', String(await house.log.head()));
    await as(house, 'intake').speak('AnswerEnquiry', {
      commandId: randomUUID(),
      stream,
      data: { answerDocumentId: (await uploadLetter(house)).documentId, guidanceGiven: [] },
    });
    const [message] = await line.heard(1);
    expect(message!.data).toMatchObject({ stream, row: null });
    line.close();
  });

  it('shows an official their own case only, masked, under marks that say nothing', async () => {
    const line = await listen(house, 'official', 'case-overview');
    await register('Sapele');
    await register('Okoume', 'official');
    expect(nicknamesIn(await line.heard(1))).toEqual(['Okoume']);
    const place = await line.place();
    expect(place).toMatch(/^[A-Za-z0-9_-]{22}$/);
    line.close();

    const again = await listen(house, 'official', 'case-overview', place);
    await register('Limba', 'official');
    const [message] = await again.heard(1);
    expect(JSON.stringify(message)).toContain('Limba');
    expect(again.text()).not.toContain(canary.personal);
    again.close();
  });

  it('does not tell an official how much happens in cases that are not theirs', async () => {
    const line = await listen(house, 'official', 'case-overview');
    await register('Okan', 'official');
    await line.until((text) => text.includes('Okan'));
    const marks = () => line.text().split('\nid:').length;
    const before = marks();
    for (const nickname of ['Kosso', 'Niangon', 'Tali']) await register(nickname, 'intake');
    await register('Wenge', 'official');
    await line.until((text) => text.includes('Wenge'));
    expect(marks() - before).toBeLessThanOrEqual(1);
    expect(line.text()).not.toMatch(/Kosso|Niangon|Tali/);
    line.close();
  });

  it('does not take a mark that it never gave', async () => {
    for (const [person, mark] of [
      ['manager', 'x'],
      ['official', '17'],
      ['official', 'A'.repeat(22)],
    ] as const) {
      const answer = await as(house, person).get('/api/v1/live/case-overview').set('last-event-id', mark);
      expect([answer.status, answer.body.code]).toEqual([400, 'NOT_UNDERSTOOD']);
    }
  });

  it('is kept warm, and ends when the token of its listener is taken back', async () => {
    const line = await listen(house, 'roster', 'case-overview');
    await line.until((text) => text.split(': still here').length > 2);
    await commandDesk(log, { salt: '' }).speak({
      commandId: randomUUID(),
      type: 'RevokeToken',
      stream: 'person-roster',
      data: { tokenId: 'token-of-roster' },
      by: { person: 'house', role: 'SYSTEM' },
    });
    await line.ended();
  });

  it('is held open by one person only so many times', async () => {
    const lines = await Promise.all([1, 2, 3].map(() => listen(house, 'head', 'my-tasks')));
    const fourth = await as(house, 'head').get('/api/v1/live/my-tasks');
    expect([fourth.status, fourth.body.code, fourth.headers['retry-after']]).toEqual([429, 'TOO_MANY', '5']);
    lines.forEach((line) => line.close());
  });

  it('answers HEAD without opening a line', async () => {
    const { status, headers } = await as(house, 'manager').head('/api/v1/live/case-overview');
    expect([status, headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
  });

  it('ends at once when the house stops', async () => {
    const other = await apiHouse();
    const line = await listen(other, 'manager', 'case-overview');
    const since = performance.now();
    await other.close();
    await line.ended();
    expect(performance.now() - since).toBeLessThan(2_000);
  });
});
