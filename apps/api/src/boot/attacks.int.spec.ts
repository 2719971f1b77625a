import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { apiHouse, type as, type ApiHouse } from '../testing/api-house.js';
import { tokenOf } from '../testing/people.js';
import { enquiry, openCase } from '../testing/sentences.js';

let house: ApiHouse;
let stream: string;
beforeAll(async () => {
  house = await apiHouse({ limits: { strangersBurst: 10_000 } });
  stream = await openCase(house);
});
afterAll(() => house.close());

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };

/** Sends a path as it is: no client of ours tidies it. */
const raw = (method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(house.url);
    const asked = request({
      hostname,
      port,
      method,
      path,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    asked.on('response', (response) => {
      let text = '';
      response.on('data', (bytes: Buffer) => (text += bytes.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    asked.on('error', reject).end(body);
  });

const bearer = (person: Parameters<typeof as>[1]) => ({ authorization: `Bearer ${tokenOf(person)}` });

const shapes = (path: string) => [
  path,
  `/${path}`,
  `${path}/`,
  path.replace('/api/', '/API/'),
  path.replace('/api/', '/api//'),
  path.replace('/v1/', '/v1/./'),
  path.replace('/v1/', '/v1/x/../'),
  path.replace('/v1/', '%2fv1/'),
  path.replace('/v1/', '/%76%31/'),
  `${path};role=HEAD`,
  `${path}?role=HEAD`,
  `${path}%00`,
  `${path}%zz`,
  `http://localhost${path}`,
];

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

describe('a door that is knocked at in odd ways', () => {
  const routes = () => [
    '/api/v1/views/case-overview',
    `/api/v1/streams/${stream}`,
    '/api/v1/live/case-overview',
    '/api/v1/commands/RegisterEnquiry',
    '/api/v1/documents',
  ];

  it('opens for nobody without a token, whatever the shape of the path and the method', async () => {
    const head = await house.log.head();
    for (const path of routes().flatMap(shapes))
      for (const method of methods) {
        const { status, text } = await raw(method, path);
        expect([method, path, [400, 401, 404].includes(status)]).toEqual([method, path, true]);
        expect(text).not.toContain('Baobab');
      }
    expect(await house.log.head()).toBe(head);
  });

  it('shows a stranger nothing of a case, whatever the shape', async () => {
    for (const path of shapes(`/api/v1/streams/${stream}`))
      for (const method of ['GET', 'HEAD'])
        expect([path, (await raw(method, path, bearer('stranger'))).status]).not.toEqual([path, 200]);
  });

  it('does not let the method or the path be told in another place', async () => {
    const said = JSON.stringify(enquiry());
    const json = { ...bearer('intake'), 'content-type': 'application/json' };
    for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
      const { status } = await raw('GET', '/api/v1/commands/RegisterEnquiry', { ...json, [name]: 'POST' }, said);
      expect([name, status]).toEqual([name, 404]);
    }
    const rewritten = await raw('GET', '/health/live', {
      'x-original-url': '/api/v1/views/case-overview',
      'x-rewrite-url': '/metrics',
    });
    expect(rewritten.text).toBe('{"alive":true}');
    expect((await raw('POST', '/api/v1/commands/RegisterEnquiry?_method=GET', json, said)).status).toBe(200);
  });

  it.each(['views/case-overview?stream=%00', 'views/case-overview/%00', 'streams/%00'])(
    'finds nothing at an address with a NUL: %s',
    async (path) => expect((await raw('GET', `/api/v1/${path}`, bearer('intake'))).status).toBe(404),
  );

  it('takes no cursor that it did not give', async () =>
    expect((await raw('GET', '/api/v1/views/case-overview?cursor=AAAA', bearer('intake'))).status).toBe(400));

  it('answers HEAD as it answers GET, without the body', async () => {
    for (const path of ['/api/v1/views/case-overview', `/api/v1/streams/${stream}`, '/health/ready']) {
      const [get, head] = [await raw('GET', path, bearer('manager')), await raw('HEAD', path, bearer('manager'))];
      expect([path, head.status, head.text]).toEqual([path, get.status, '']);
    }
  });

  it('is not confused by two bodies in one request, nor by what is no HTTP', async () => {
    const { port } = new URL(house.url);
    const say = (text: string) =>
      new Promise<string>((resolve, reject) => {
        let heard = '';
        const socket = connect({ host: '127.0.0.1', port: Number(port) }, () => socket.write(text));
        socket.on('data', (bytes) => (heard += bytes.toString())).on('error', reject);
        socket.on('close', () => resolve(heard));
        setTimeout(() => socket.destroy(), 1_000).unref();
      });
    const smuggled =
      'POST /api/v1/commands/RegisterEnquiry HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n';
    for (const text of [smuggled, 'HELLO\r\n\r\n', 'GET / HTTP/1.1\r\nhost: x\r\nbad header\r\n\r\n'])
      expect(await say(text)).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json.*"code":"NOT_UNDERSTOOD"/s);
  });

  it('carries the same guard of headers on every kind of answer', async () => {
    const answers = [
      await raw('GET', '/api/v1/views/case-overview', bearer('manager')),
      await raw('GET', '/api/v1/views/nothing', bearer('manager')),
      await raw('GET', '/api/v1/views/case-overview'),
      await raw('GET', '/nowhere'),
      await raw('GET', '/%zz'),
      await raw('GET', '/docs'),
      await raw('GET', '/health/live'),
    ];
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'strict-transport-security': expect.stringContaining('max-age='),
        'cache-control': 'no-store',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('etag');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
  });
});
