import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIdentity, type OpenIdentity } from './open-identity.js';

const redirectUri = 'http://127.0.0.1:7400/sign-in/back';
let folder: string;
let identity: OpenIdentity;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connex-identity-'));
  const people = join(folder, 'people.json');
  await writeFile(people, JSON.stringify([{ id: 'head', name: '<b>Head</b>', roles: ['HEAD'] }]));
  identity = await openIdentity({ port: 0, people, clientId: 'connex', clientSecret: 'secret of a spec', redirectUri });
});
afterAll(async () => {
  await identity.close();
  await rm(folder, { recursive: true, force: true });
});

const authorize = (change: Readonly<Record<string, string>> = {}) => {
  const query = new URLSearchParams({
    client_id: 'connex',
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile',
    code_challenge: 'a'.repeat(43),
    code_challenge_method: 'S256',
    ...change,
  });
  return fetch(`${identity.issuer}/auth?${query}`, { redirect: 'manual' });
};

/** The page on which somebody says who they are, in a browser that keeps its cookies. */
const loginPage = async () => {
  const begun = await authorize();
  const cookie = begun.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const url = new URL(begun.headers.get('location') ?? '', identity.issuer).href;
  return { url, cookie, response: await fetch(url, { headers: { cookie } }) };
};

describe('the provider of a house on one machine', () => {
  it('lists the people of the house on a page that runs nothing, names as they are', async () => {
    const { response } = await loginPage();
    const page = await response.text();
    expect(page).toContain('value="head"');
    expect(page).toContain('&#60;b&#62;Head&#60;/b&#62;');
    expect(page).not.toMatch(/<script|style=|onclick/);
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none';style-src 'self';form-action 'self' http://127.0.0.1:7400;frame-ancestors 'none';base-uri 'none'",
    );
  });

  it('asks who is there each time, also of a browser that has just signed in', async () => {
    const { url, cookie } = await loginPage();
    const headers = { cookie };
    const body = new URLSearchParams({ person: 'head' });
    const chosen = await fetch(url, { method: 'POST', headers, body, redirect: 'manual' });
    expect(chosen.status).toBe(303);
    expect((await authorize()).headers.get('location')).toMatch(/^\/interaction\//);
  });

  it.each([
    ['another client', { client_id: 'other' }, 400],
    ['another way back', { redirect_uri: 'https://evil.example/' }, 400],
    ['no PKCE', { code_challenge: '' }, 303],
  ])('lets nobody in with %s', async (_, change, status) => {
    const response = await authorize(change);
    expect([status, false]).toEqual([response.status, /\/interaction\//.test(response.headers.get('location') ?? '')]);
  });

  it('takes no sign-in that was begun in another browser, and no id that is none', async () => {
    const { url, cookie } = await loginPage();
    const post = (person: string, headers: Record<string, string>) =>
      fetch(url, { method: 'POST', headers, body: new URLSearchParams({ person }), redirect: 'manual' });
    expect((await post('head', {})).status).toBe(400);
    expect((await post('../head', { cookie })).status).toBe(400);
  });

  it('answers under its own address only', async () => {
    const { port } = new URL(identity.issuer);
    const status = await new Promise((resolve, reject) => {
      const headers = { host: 'evil.example' };
      const asked = request(
        { hostname: '127.0.0.1', port, path: '/login.css', headers, timeout: 5_000 },
        (response) => {
          resolve(response.statusCode);
          response.resume();
        },
      );
      asked.once('error', reject).end();
    });
    expect(status).toBe(421);
  });
});
