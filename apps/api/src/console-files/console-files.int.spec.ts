import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { roomsHouse, type RoomsHouse } from '../testing/rooms-house.js';

const page = '<!doctype html><title>console</title>';
const script = 'export const board = 1;'.repeat(100);
let folder: string;
let house: RoomsHouse;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connex-console-'));
  const dist = join(folder, 'dist');
  await mkdir(join(dist, 'assets'), { recursive: true });
  await writeFile(join(dist, 'index.html'), page);
  await writeFile(join(dist, 'assets', 'board-1a2b.js'), script);
  await writeFile(join(dist, 'assets', 'board-1a2b.js.br'), brotliCompressSync(script));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(dist, '.env'), 'secret');
  house = await roomsHouse({ consoleFolder: dist });
});
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

/** A path as it stands: `fetch` would tidy it. */
const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const { hostname, port } = new URL(house.origin);
    const asked = request({ hostname, port, path, headers, timeout: 5_000 }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.once('error', reject).end();
  });

describe('the console', () => {
  it('is what opens at the address of the house', async () => {
    for (const path of ['/', '/app']) {
      const { status, headers } = await ask(path);
      expect([status, headers['location']]).toEqual([302, '/app/']);
    }
  });

  it.each(['/app/', '/app/board', '/app/cases/case-0192/timeline?x=1', '/app/a/b/c/d'])(
    'is its page at %s, under a policy that runs nothing written into it',
    async (path) => {
      const { status, headers, body } = await ask(path);
      expect([status, headers['cache-control'], body.toString()]).toEqual([200, 'no-cache', page]);
      expect(headers['content-security-policy']).toContain("script-src 'self'; style-src 'self'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
    },
  );

  it('has assets that a browser keeps, packed as they were built', async () => {
    const { headers, body } = await ask('/app/assets/board-1a2b.js', { 'accept-encoding': 'br' });
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringContaining('javascript'),
    });
    expect(body.length).toBeLessThan(script.length / 5);
    expect((await ask('/app/assets/gone-9f.js')).status).toBe(404);
  });

  it.each([
    '/app/../secret.txt',
    '/app/../../secret.txt',
    '/app/%2e%2e/secret.txt',
    '/app/..%2fsecret.txt',
    '/app/..%5csecret.txt',
    '/app//../secret.txt',
    '/app/assets/../../secret.txt',
    '/app/%00/secret.txt',
    '/app/secret.txt%00.js',
    '/app/%ff',
  ])('gives nothing from outside its folder: %s', async (path) => {
    const { status, body } = await ask(path);
    expect(body.toString()).not.toContain('secret\n');
    expect(body.toString() === page || [400, 404].includes(status)).toBe(true);
  });

  it('is only read', async () => {
    const response = await fetch(`${house.origin}/app/board`, { method: 'POST' });
    expect(response.status).toBe(404);
  });
});

describe('an answer of the api', () => {
  it('is packed, but not where a secret or a live line is in it', async () => {
    const packed = await ask('/api/v1/openapi.json', { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(packed.body).toString())).toMatchObject({ openapi: '3.1.0' });
    for (const path of ['/api/v1/session', '/api/v1/live/case-overview', '/sign-in/plain.css'])
      expect((await ask(path, { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBeUndefined();
  });
});
