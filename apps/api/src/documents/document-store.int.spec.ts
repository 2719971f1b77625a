import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { letterDocx, letterPdf } from '../testing/files.js';
import { documentStore } from './document-store.js';
import { sweepDocuments } from './sweep.js';
import { placesIn } from './upload.js';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'connex-documents-'))));
afterEach(() => rm(folder, { recursive: true }));

const about = { name: 'letter.pdf', by: 'p-1' };
const day = 24 * 3_600_000;
/** Uploads and bytes; what is noted beside them of who sent them is another matter. */
const filesLeft = async () => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && !entry.parentPath.startsWith(placesIn(folder).senders)).length;
};
const opened = async () => {
  const store = documentStore(folder);
  await store.prepare();
  return store;
};
const uploadOf = (received: Awaited<ReturnType<Awaited<ReturnType<typeof opened>>['receive']>>) => received.upload!;

describe('the folder of documents', () => {
  it('keeps the same bytes once, under an id for each upload', async () => {
    const store = await opened();
    const one = uploadOf(await store.receive(Readable.from([letterPdf()]), about));
    const other = uploadOf(await store.receive(Readable.from([letterPdf()]), about));

    expect(one.id).not.toBe(other.id);
    expect(one.sha256).toBe(createHash('sha256').update(letterPdf()).digest('hex'));
    expect(await filesLeft()).toBe(3);
    const file = await store.open((await store.find(other.id))!);
    expect(await file.readFile()).toEqual(letterPdf());
    await file.close();
  });

  it('keeps nothing of a file that is empty, of a wrong type, or never came to its end', async () => {
    const store = await opened();
    expect(await store.receive(Readable.from([]), about)).toEqual({ flaw: 'DOCUMENT_EMPTY' });
    expect(await store.receive(Readable.from([Buffer.from([0, 1, 2])]), about)).toEqual({ flaw: 'DOCUMENT_TYPE' });
    const cut = Readable.from(
      (async function* () {
        yield letterPdf();
        throw new Error('the line was cut');
      })(),
    );
    await expect(store.receive(cut, about)).rejects.toThrow('cut');
    expect(await filesLeft()).toBe(0);
  });

  it('puts a file with macros aside, where nobody can open it', async () => {
    const store = await opened();
    const received = await store.receive(Readable.from([letterDocx({ 'word/vbaProject.bin': 'x' })]), about);
    expect(received).toMatchObject({ flaw: 'DOCUMENT_HAS_MACROS', upload: { isAside: true } });
    expect(await store.find(uploadOf(received).id)).toBeUndefined();
  });

  it('knows no other names than its own', async () => {
    const store = await opened();
    for (const id of ['', 'doc-1', '../uploads/x', 'doc-..%2f..%2fetc', `doc-${'a'.repeat(36)}`])
      expect(await store.find(id)).toBeUndefined();
  });

  it('sweeps away what nobody claimed or keeps in a draft in time, and only that', async () => {
    const store = await opened();
    const names = ['claimed', 'old', 'twin', 'young'];
    const uploads = await Promise.all(
      names.map(async (name) => {
        const text = name === 'twin' ? 'claimed' : name;
        return uploadOf(await store.receive(Readable.from([letterPdf(text)]), about));
      }),
    );
    const [claimed, old, twin, young] = uploads.map(({ id }) => id);
    const places = placesIn(folder);
    const aged = performance.timeOrigin + performance.now() - 2 * day;
    for (const upload of uploads.slice(0, 3)) {
      await utimes(places.uploadOf(upload.id), aged / 1_000, aged / 1_000);
      await utimes(places.blobOf(upload.sha256), aged / 1_000, aged / 1_000);
    }

    const isKept = ({ id }: { readonly id: string }) => Promise.resolve(id === claimed);
    expect(await sweepDocuments({ folder, unclaimedMillis: day, isKept })).toEqual({ removed: 2 });

    expect(await store.find(old!)).toBeUndefined();
    expect(await store.find(twin!)).toBeUndefined();
    expect(await store.find(young!)).toBeDefined();
    await (await store.open((await store.find(claimed!))!)).close();
    expect(await filesLeft()).toBe(4);
    const waiting = (await store.waiting.of('p-1')).map(({ id }) => id);
    expect(waiting.sort()).toEqual([claimed, young].sort());
  });
});
