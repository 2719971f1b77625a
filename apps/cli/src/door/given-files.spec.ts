import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentsOf, jsonIn } from './given-files.js';

const folder = mkdtempSync(join(tmpdir(), 'given-'));
const note = join(folder, 'note.txt');
writeFileSync(note, 'decreed');

const door = () => {
  const uploads: string[] = [];
  const document = (name: string) => {
    uploads.push(name);
    return Promise.resolve({ ok: true as const, body: { documentId: `doc-${uploads.length}`, sha256: 'ab' } });
  };
  return { uploads, document };
};

describe('a file that is named at the terminal', () => {
  it('that is not there, or is none, is said in a sentence', async () => {
    await expect(jsonIn(join(folder, 'gone.json'))).rejects.toThrow(/gone\.json is no file that is here\.$/);
    await expect(jsonIn(folder)).rejects.toThrow(/ is a folder, not a file\.$/);
    await expect(jsonIn(note)).rejects.toThrow(/note\.txt is no JSON: /);
  });
});

describe('the documents of a decision', () => {
  it('are named by their ids, or by files, which are uploaded', async () => {
    const house = door();
    expect(await documentsOf(house, ['doc-a', note])).toEqual(['doc-a', 'doc-1']);
    expect(house.uploads).toEqual(['note.txt']);
  });

  it('are uploaded only when all of them are there', async () => {
    const house = door();
    await expect(documentsOf(house, [note, join(folder, 'gone.pdf')])).rejects.toThrow('gone.pdf is no file');
    expect(house.uploads).toEqual([]);
  });
});
