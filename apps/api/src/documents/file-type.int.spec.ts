import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookXlsx, letterDocx, letterOdt, letterPdf, pictureJpeg, picturePng, zipOf } from '../testing/files.js';
import { recognise } from './file-type.js';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'connex-types-'))));
afterAll(() => rm(folder, { recursive: true }));

const look = async (bytes: Buffer | string, name = 'file') => {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  const file = await open(path);
  try {
    const recognised = await recognise(file, name);
    return 'type' in recognised ? recognised.type : recognised.flaw;
  } finally {
    await file.close();
  }
};

const xml = 'application/vnd.openxmlformats-officedocument';

describe('what a file is, by its own bytes', () => {
  it.each([
    ['a PDF', letterPdf(), 'application/pdf'],
    ['a Word letter', letterDocx(), `${xml}.wordprocessingml.document`],
    ['an Excel table', bookXlsx(), `${xml}.spreadsheetml.sheet`],
    ['an OpenDocument letter', letterOdt(), 'application/vnd.oasis.opendocument.text'],
    ['a PNG', picturePng(), 'image/png'],
    ['a JPEG', pictureJpeg(), 'image/jpeg'],
    ['text in any script', 'Exmo. Senhor Ministro, السيد الوزير\r\n', 'text/plain; charset=utf-8'],
  ])('%s is taken', async (_, bytes, type) => expect(await look(bytes)).toBe(type));

  it.each([
    ['half a PDF', letterPdf().subarray(0, 60)],
    ['a PNG without its end', picturePng().subarray(0, 20)],
    ['a program', Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0', 'latin1')],
    ['an old Word file', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0', 'latin1')],
    ['text that is not UTF-8', Buffer.from('S\xe3o Tom\xe9', 'latin1')],
    ['any other zip', zipOf({ 'letter.txt': 'Dear unit' })],
    ['a zip with something behind its end', Buffer.concat([letterDocx(), Buffer.from('<script>')])],
    ['a web page', Buffer.from('\ufeff\n<!DOCTYPE html><html><p>Dear unit</p>')],
    ['a script', Buffer.from('<script>alert(1)</script>')],
    ['a page behind a picture', Buffer.concat([picturePng(), Buffer.from('<html>')])],
  ])('%s is not taken', async (_, bytes) => expect(await look(bytes)).toBe('DOCUMENT_TYPE'));

  it('what somebody typed is text, whatever they typed', async () =>
    expect(await look('<script>alert(1)</script>', 'answer.txt')).toBe('text/plain; charset=utf-8'));

  it('an empty file is called empty, and so is a PDF without a page', async () => {
    expect(await look('')).toBe('DOCUMENT_EMPTY');
    const blank = '%PDF-1.7\n1 0 obj\n<< /Type /Pages /Count 0 >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n';
    expect(await look(blank)).toBe('DOCUMENT_EMPTY');
  });

  it.each([
    ['a Word file with macros', letterDocx({ 'word/vbaProject.bin': 'Sub AutoOpen' })],
    [
      'a Word file that only says it has macros',
      zipOf({
        '[Content_Types].xml': '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
        'word/document.xml': '<w:document/>',
      }),
    ],
    ['a Word file with a control', letterDocx({ 'word/activeX/activeX1.xml': '<ax/>' })],
    ['a Word file with a program inside', letterDocx({ 'word/embeddings/oleObject1.bin': 'MZ' })],
    ['an OpenDocument file with Basic', letterOdt({ 'Basic/Standard/Module1.xml': '<script/>' })],
    ['a PDF that runs JavaScript', letterPdf('/S /JavaScript (app.alert)')],
    ['a PDF that hides how it says so', letterPdf('/S /Java#53cript')],
    ['a PDF that starts a program', letterPdf('/S /Launch /F (cmd.exe)')],
  ])('%s is put aside', async (_, bytes) => expect(await look(bytes)).toBe('DOCUMENT_HAS_MACROS'));

  it('finds the name of an action that lies across two pieces of a long PDF', async () => {
    const long = Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      Buffer.alloc(256 * 1024 - 9 - 5, 32),
      Buffer.from('/JavaScript 1\n%%EOF'),
    ]);
    expect(await look(long)).toBe('DOCUMENT_HAS_MACROS');
  });

  it.each([
    ['unpacks to a hundred times its size and more', letterDocx({ 'word/media/a.xml': '0'.repeat(8_000_000) })],
    ['leaves its folder', letterDocx({ '../../etc/passwd': 'x' })],
    ['names a place on the machine', letterDocx({ '/etc/passwd': 'x' })],
    ['holds a link', zipOf({ 'word/document.xml': '/etc/passwd' }, { attributes: (0o120777 << 16) >>> 0 })],
  ])('a zip that %s is unsafe', async (_, bytes) => expect(await look(bytes)).toBe('DOCUMENT_UNSAFE'));
});
