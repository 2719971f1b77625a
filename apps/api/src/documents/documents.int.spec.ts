import { randomBytes, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { apiHouse, as, type ApiHouse } from '../testing/api-house.js';
import { letterDocx, letterPdf } from '../testing/files.js';
import { tokenOf } from '../testing/people.js';
import { letter, openCase, type Uploaded } from '../testing/sentences.js';

let house: ApiHouse;
beforeAll(async () => void (house = await apiHouse({ limits: { documentIdleMillis: 500 } })));
afterAll(() => house.close());

const filesLeft = async () =>
  (await readdir(house.folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

/** Neither a file nor a fact is left of what was refused. */
const leavesNothing = async <T>(asked: () => Promise<T>): Promise<T> => {
  const before = [await filesLeft(), await house.log.head()];
  const answer = await asked();
  expect([await filesLeft(), await house.log.head()]).toEqual(before);
  return answer;
};
const refused = async (bytes: Buffer, name?: string) => {
  const { status, body } = await leavesNothing(async () => as(house, 'intake').upload(bytes, name));
  return [status, body.code];
};

describe('a document', () => {
  it('is kept under its print, and its type is what its bytes say', async () => {
    const { status, body } = await as(house, 'intake').upload(letterPdf('one'), '../../Brief Ölförderung (1).exe');
    expect(status).toBe(201);
    expect(body).toEqual({
      documentId: expect.stringMatching(/^doc-[0-9a-f-]{36}$/),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      size: letterPdf('one').length,
      type: 'application/pdf',
      name: 'Brief Ölförderung (1).exe',
    });
    const { headers, body: bytes } = await as(house, 'intake').get(`/api/v1/documents/${body.documentId}`);
    expect(bytes).toEqual(letterPdf('one'));
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Brief _lf_rderung _1_.exe"; filename*=UTF-8''Brief%20%C3%96lf%C3%B6rderung%20%281%29.exe`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
  });

  it('sent again under the same uploadId is the same document, and another file under it is refused', async () => {
    const query = `?uploadId=${randomUUID()}`;
    const first = await as(house, 'intake').upload(letterPdf('two'), 'a.pdf', query);
    const again = await as(house, 'intake').upload(letterPdf('two'), 'a.pdf', query);
    expect(again.body).toEqual(first.body);
    const other = await as(house, 'intake').upload(letterPdf('three'), 'a.pdf', query);
    expect([other.status, other.body.code]).toEqual([409, 'UPLOAD_ID_REUSED']);
    const others = await as(house, 'manager').upload(letterPdf('two'), 'a.pdf', query);
    expect(others.body.documentId).not.toBe(first.body.documentId);
  });

  it('of 60 MB is refused while it streams, announced or not', async () => {
    const big = Buffer.concat([letterPdf(), randomBytes(60 * 1024 * 1024)]);
    expect(await refused(big)).toEqual([413, 'TOO_LARGE']);

    const boundary = 'x'.repeat(30);
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`;
    const answer = await leavesNothing(() =>
      fetch(`${house.url}/api/v1/documents`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${tokenOf('intake')}`,
          'content-type': `multipart/form-data; boundary=${boundary}`,
        },
        body: new Blob([head, big, `\r\n--${boundary}--\r\n`]).stream(),
        duplex: 'half',
      } as RequestInit),
    );
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([413, 'TOO_LARGE']);
  });

  it('that is empty, or no document at all, is refused', async () => {
    expect(await refused(Buffer.alloc(0))).toEqual([422, 'DOCUMENT_EMPTY']);
    expect(await refused(Buffer.from('\x7fELF\x02\x01\0\0', 'latin1'), 'letter.pdf')).toEqual([422, 'DOCUMENT_TYPE']);
  });

  it('that is not what its name says is refused: a text called letter.pdf is no letter', async () => {
    expect(await refused(Buffer.from('Dear unit'), 'letter.PDF')).toEqual([422, 'DOCUMENT_TYPE']);
    expect(await refused(letterPdf(), 'letter.docx')).toEqual([422, 'DOCUMENT_TYPE']);
  });

  it('with macros is put aside: it can be named to the operator, and neither opened nor used', async () => {
    const { status, body } = await as(house, 'intake').upload(letterDocx({ 'word/vbaProject.bin': 'x' }), 'a.docm');
    expect([status, body.code]).toEqual([422, 'DOCUMENT_HAS_MACROS']);
    expect((await as(house, 'intake').get(`/api/v1/documents/${body.documentId}`)).status).toBe(404);
    const named = await as(house, 'intake').speak(
      'RegisterRequest',
      letter({ ...(body as Uploaded), sha256: 'a'.repeat(64) }),
    );
    expect([named.status, named.body.code]).toEqual([422, 'DOCUMENT_UNKNOWN']);
  });

  it.each([
    ['no form', 'application/json', '{}'],
    ['a form without a file', 'multipart/form-data; boundary=b', '--b--\r\n'],
    [
      'a field instead of a file',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="file"\r\n\r\nx\r\n--b--\r\n',
    ],
    [
      'a file in another field',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="other"; filename="a"\r\n\r\nx\r\n--b--\r\n',
    ],
    [
      'a form cut in two',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nx',
    ],
    ['a form without its boundary', 'multipart/form-data', 'x'],
  ])('is not %s', async (_, type, text) => {
    const { status, body } = await leavesNothing(async () =>
      as(house, 'intake').post('/api/v1/documents').set('content-type', type).send(text),
    );
    expect([status, body.code]).toEqual([400, 'NOT_A_FILE']);
  });

  it('that stops arriving, or is cut off, leaves nothing behind', async () => {
    const begin =
      `POST /api/v1/documents HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${tokenOf('intake')}\r\ncontent-length: 100000\r\n` +
      'content-type: multipart/form-data; boundary=b\r\n\r\n' +
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 half';
    const half = (cut: boolean) =>
      new Promise<string>((resolve, reject) => {
        let heard = '';
        const socket = connect({ host: '127.0.0.1', port: Number(new URL(house.url).port) }, () => socket.write(begin));
        if (cut) setTimeout(() => socket.destroy(), 100);
        socket.on('data', (bytes) => {
          heard += bytes.toString();
          socket.destroy();
        });
        socket.on('error', reject).on('close', () => setTimeout(() => resolve(heard), 150));
      });
    expect(await leavesNothing(() => half(true))).toBe('');
    expect(await leavesNothing(() => half(false))).toMatch(/^HTTP\/1\.1 408 .*"code":"TOO_SLOW"/s);
  });

  it('is for those who see the case that names it; before that, for whoever sent it', async () => {
    const upload = (await as(house, 'intake').upload(letterPdf('mine'))).body as Uploaded;
    const status = async (person: Parameters<typeof as>[1]) =>
      (await as(house, person).get(`/api/v1/documents/${upload.documentId}`)).status;
    expect([await status('intake'), await status('manager')]).toEqual([200, 404]);

    await as(house, 'intake').speak('RegisterRequest', letter(upload));
    expect([await status('intake'), await status('manager'), await status('head')]).toEqual([200, 200, 200]);
    const outside = ['auditor', 'admin', 'stranger', 'expert'] as const;
    expect(await Promise.all(outside.map(status))).toEqual([404, 404, 404, 404]);
  });

  it('for which there is no room left is refused with 503, and the disk is named in words', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write /srv/secret-place'), {
      code: 'ENOSPC',
    });
    const narrow = await apiHouse({ documents: { receive: () => Promise.reject(full) } });
    try {
      const { status, body, headers } = await as(narrow, 'intake').upload(letterPdf());
      expect([status, body.code, headers['retry-after']]).toEqual([503, 'NO_ROOM', '60']);
      expect(JSON.stringify(body) + narrow.lines.join()).not.toContain('secret-place');
    } finally {
      await narrow.close();
    }
  });

  it('that nobody ever sent is not there, whatever its name looks like', async () => {
    await openCase(house);
    for (const id of [`doc-${randomUUID()}`, 'doc-..', '..%2f..%2fetc%2fpasswd', 'uploads'])
      expect((await as(house, 'intake').get(`/api/v1/documents/${id}`)).status).toBe(404);
  });
});
