import { randomUUID } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { as } from '../testing/api-house.js';
import { openCase, uploadLetter } from '../testing/sentences.js';
import { roomsHouse, type RoomsHouse } from '../testing/rooms-house.js';
import { signedIn } from '../testing/staff.js';

type Staff = Awaited<ReturnType<typeof signedIn>>;
let house: RoomsHouse;
let manager: Staff;
let head: Staff;
beforeAll(async () => {
  house = await roomsHouse();
  [manager, head] = [await signedIn(house, 'manager'), await signedIn(house, 'head')];
});
afterAll(() => house.close());

const drafts = '/api/v1/drafts';
const save = (who: Staff, key: string, value: unknown) => who.send('PUT', `${drafts}/${key}`, { value });
const keysOf = async (who: Staff, prefix: string) => {
  const { drafts: found } = (await (await who.get(`${drafts}?prefix=${prefix}`)).json()) as {
    drafts: { key: string }[];
  };
  return found.map(({ key }) => key);
};

describe('a draft', () => {
  it('is given back as it was typed, signs of every alphabet included', async () => {
    const value = { text: 'Öl, зо́лото, ذهب, 🪨, "quoted" \\', list: [1, null, true] };
    const saved = await save(manager, 'case-1/answer_enquiry', value);
    expect(await saved.json()).toEqual({ key: 'case-1/answer_enquiry', savedAt: expect.any(String) });
    const found = await manager.get(`${drafts}/case-1/answer_enquiry`);
    expect(await found.json()).toEqual({ key: 'case-1/answer_enquiry', value, savedAt: expect.any(String) });
  });

  it('is overwritten by the next, and gone when it is dropped, also twice', async () => {
    await save(manager, 'over', 'one');
    await save(manager, 'over', 'two');
    expect(await (await manager.get(`${drafts}/over`)).json()).toMatchObject({ value: 'two' });
    const drop = async () => (await manager.send('DELETE', `${drafts}/over`)).status;
    expect([await drop(), await drop()]).toEqual([204, 204]);
    expect((await manager.get(`${drafts}/over`)).status).toBe(404);
  });

  it('is seen, changed and dropped by nobody else', async () => {
    await save(manager, 'mine/only', 'secret');
    expect((await head.get(`${drafts}/mine/only`)).status).toBe(404);
    await save(head, 'mine/only', 'other');
    await head.send('DELETE', `${drafts}/mine/only`);
    expect(await (await manager.get(`${drafts}/mine/only`)).json()).toMatchObject({ value: 'secret' });
    expect(await keysOf(head, 'mine')).toEqual([]);
  });

  it('is found by how its key begins, and no sign of a key is a pattern', async () => {
    for (const key of ['case-7/a', 'case-7/b', 'case-70/a', 'case_7/a']) await save(head, key, 1);
    expect(await keysOf(head, 'case-7/')).toEqual(['case-7/a', 'case-7/b']);
    expect(await keysOf(head, 'case_')).toEqual(['case_7/a']);
  });

  it.each(['A', 'a b', 'ключ', 'a%00', `${'k'.repeat(201)}`, 'a?b=c#', 'a%27--'])(
    'has no key like "%s"',
    async (key) => {
      const { status } = await save(manager, encodeURI(key).replaceAll('?', '%3F').replaceAll('#', '%23'), 1);
      expect(status).toBe(400);
    },
  );

  it('has at most 64 kB', async () => {
    expect((await save(manager, 'long', 'x'.repeat(65_534))).status).toBe(200);
    const over = await save(manager, 'longer', 'x'.repeat(65_535));
    expect([over.status, await over.json()]).toMatchObject([413, { code: 'TOO_LARGE' }]);
    expect((await save(manager, 'longest', 'x'.repeat(900_000))).status).toBe(413);
  });

  it.each([{}, { value: undefined }, { value: 1, more: 2 }, [], 'text'])(
    'needs a value and nothing else: %j',
    async (body) => {
      expect((await manager.send('PUT', `${drafts}/shape`, body)).status).toBe(400);
    },
  );

  it('is one of two hundred; the next is refused, and those that are there can still be saved', async () => {
    const auditor = await signedIn(house, 'auditor');
    await Promise.all(Array.from({ length: 200 }, (_, n) => save(auditor, `full/${n}`, n)));
    const over = await save(auditor, 'full/200', 200);
    expect([over.status, await over.json()]).toMatchObject([422, { code: 'DRAFTS_FULL' }]);
    expect((await save(auditor, 'full/7', 'again')).status).toBe(200);
    expect((await save(head, 'still', 1)).status).toBe(200);
  });

  it('is gone ninety days after it was last saved', async () => {
    await save(manager, 'old', 1);
    await house.sql(`update desk.draft set saved_at = saved_at - interval '90 days' where key = 'old'`);
    expect((await manager.get(`${drafts}/old`)).status).toBe(404);
    await house.sql('select desk.sweep()');
    expect(await house.sql(`select 1 from desk.draft where key = 'old'`)).toEqual([]);
  });

  it('is for whoever is signed in', async () =>
    expect((await fetch(`${house.url}${drafts}?prefix=`)).status).toBe(401));
});

describe('a file that a draft names', () => {
  const dayAgo = () => (performance.timeOrigin + performance.now()) / 1_000 - 3 * 86_400;

  it('is there for its sender as long as the draft, and not a day longer', async () => {
    const files = await Promise.all([uploadLetter(house, 'manager'), uploadLetter(house, 'manager')]);
    for (const { documentId } of files) {
      const path = join(house.folder, 'uploads', documentId.slice(4, 6), `${documentId}.json`);
      await utimes(path, dayAgo(), dayAgo());
    }
    await save(manager, 'portal/request/1/letter', { paper: files[0] });
    const stream = await openCase(house);
    const codes = [];
    for (const { documentId } of files) {
      const data = { text: 'Is this annex the last one?', askedOf: 'The ministry', documentId };
      const said = { commandId: randomUUID(), stream, data };
      codes.push((await as(house, 'manager').speak('RequestInformation', said)).body.code);
    }
    expect(codes).toEqual([undefined, 'DOCUMENT_UNKNOWN']);
  });
});
