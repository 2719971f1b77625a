import { ModulesContainer } from '@nestjs/core';
import { openApi, words } from '@connex/domain';
import { projectors } from '@connex/read-models';
import { apiHouse, as, type ApiHouse } from '../testing/api-house.js';
import { enquiry } from '../testing/sentences.js';

let house: ApiHouse;
beforeAll(async () => void (house = await apiHouse()));
afterAll(() => house.close());

/** A path without the names of what stands in it: one of a command, a view or a key is like any other. */
const anyName = (path: string): string =>
  path.replace(/[{:*]\w+}?/g, '_').replace(/^(\/api\/v1\/(commands|views|live))\/[^/]+/, '$1/_');

const routesOf = ({ app }: ApiHouse): readonly string[] =>
  [...app.get(ModulesContainer).values()]
    .flatMap(({ controllers }) => [...controllers.values()])
    .flatMap(({ metatype }) => {
      const { prototype } = metatype as { prototype: Record<string, () => void> };
      const under = Reflect.getMetadata('path', metatype as object) as string;
      return Object.getOwnPropertyNames(prototype).flatMap((method) => {
        const path: unknown = method === 'constructor' ? undefined : Reflect.getMetadata('path', prototype[method]!);
        return typeof path === 'string' ? [`/${under}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')] : [];
      });
    });

describe('the description of the api', () => {
  it('is served as it is printed from the languages', async () => {
    const { status, body } = await house.http.get('/api/v1/openapi.json');
    expect(status).toBe(200);
    expect(body).toEqual(JSON.parse(JSON.stringify(openApi({ version: '0.1.0', views: projectors }))));
  });

  it('names every way into the house, and none that is not there', async () => {
    const { body } = await house.http.get('/api/v1/openapi.json');
    const described = new Set(Object.keys(body.paths as object).map(anyName));
    const served = routesOf(house).filter((path) => path.startsWith('/api/v1/') && !path.endsWith('openapi.json'));
    expect(served.length).toBeGreaterThan(20);
    expect([...described].sort()).toEqual([...new Set(served.map(anyName))].sort());
  });

  it('leads to a page that asks no other server for anything, and holds no script in itself', async () => {
    const { text, headers } = await house.http.get('/docs');
    expect(text).not.toMatch(/https?:\/\//);
    expect(text).not.toMatch(/<script(?![^>]* src=)/);
    expect(text).not.toMatch(/ on\w+=|style=|<style/);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    const pieces = [...text.matchAll(/(?:href|src)="(\/docs[^"]+)"/g)].map(([, path]) => path as string);
    expect(pieces).toHaveLength(4);
    for (const path of pieces) expect([path, (await house.http.get(path)).status]).toEqual([path, 200]);
  });

  it('serves nothing else from that shelf', async () => {
    for (const path of ['package.json', 'index.html', '..%2fpackage.json', 'swagger-ui.js.map', '__proto__'])
      expect([path, (await house.http.get(`/docs/${path}`)).status]).toEqual([path, 404]);
  });

  it('explains a problem at the address that the problem names', async () => {
    const { body } = await house.http.get('/api/v1/views/case-overview');
    const explained = await house.http.get(body.type as string);
    expect(explained.body).toEqual({ code: 'SIGN_IN', status: 401, title: body.title });
    const rule = await house.http.get('/docs/problems/LETTER_MISSING');
    expect(rule.body).toMatchObject({ code: 'LETTER_MISSING', status: 422 });
    for (const word of ['__proto__', 'toString', 'NOTHING_OF_OURS'])
      expect([word, (await house.http.get(`/docs/problems/${word}`)).status]).toEqual([word, 404]);
  });
});

describe('the figures', () => {
  it('count commands by name, and know no case, person or country', async () => {
    await as(house, 'intake').speak('RegisterEnquiry', enquiry({ nickname: 'Msasa' }));
    await as(house, 'intake').speak('Nonsense', enquiry());
    await as(house, 'intake').get('/api/v1/streams/case-of-nobody');
    const { text } = await house.http.get('/metrics');
    expect(text).toContain('connex_commands_total{command="RegisterEnquiry",status="200"} 1');
    expect(text).toContain('route="/api/v1/streams/:stream",status="404"');
    for (const word of ['Msasa', 'Nonsense', 'case-', 'intake', 'ZM']) expect(text).not.toContain(`"${word}`);
    const labels = new Set([...text.matchAll(/command="([^"]+)"/g)].map(([, command]) => command));
    const known = new Set(words.map(({ name }) => name));
    expect([...labels].every((label) => known.has(label as string))).toBe(true);
  });
});

describe('the health', () => {
  it('says that it lives without asking anybody, and that it is ready with its position', async () => {
    expect((await house.http.get('/health/live')).body).toEqual({ alive: true });
    const ready = await house.http.get('/health/ready');
    expect([ready.status, ready.body]).toEqual([200, { ready: true, position: await house.log.head() }]);
  });
});
