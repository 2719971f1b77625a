import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { caseRow, newRow, taskRow, type TwinCase } from './twin-case.js';
import { jsonOf, refusal, twinDrafts, type Call, type Draft, type Reply } from './twin-drafts.js';

const now = '2027-02-04T09:15:00.000Z';
export const focal = {
  person: 'focal-1',
  name: 'A. Focal',
  role: 'GOV_FOCAL',
  roles: ['GOV_FOCAL'],
  language: 'en',
  timezone: 'Africa/Kampala',
};

const jsonHeaders = { 'content-type': 'application/json' };
const typeOf = (name: string) => (name.endsWith('.txt') ? 'text/plain; charset=utf-8' : 'application/pdf');
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A small twin of the api, over HTTP, with one person in it. A spec bends it: sessions end, it goes away, it refuses. */
export const twinHouse = async (cases: readonly TwinCase[] = []) => {
  const house = {
    cases: [...cases],
    now,
    guest: { ...focal },
    sessions: new Map<string, string>(),
    drafts: new Map<string, Draft>(),
    /** Whether the desk has room for no other draft. */
    isFull: false,
    /** Sessions end just before the first question of this form is answered. */
    endsAt: undefined as RegExp | undefined,
    documents: new Map<string, { name: string; bytes: Buffer }>(),
    said: [] as { command: string; said: Record<string, unknown> }[],
    codes: [] as { challenge: string; tries: number; address: unknown }[],
    names: {} as Record<string, string>,
    isAway: false,
    isBusy: false,
    /** What the next command is answered instead of being done. */
    refusals: [] as { status: number; code: string; errors?: readonly { path: string }[] }[],
    /** How a file is refused, by its name. */
    badFiles: { 'empty.pdf': 'DOCUMENT_EMPTY', 'virus.pdf': 'DOCUMENT_TYPE' } as Record<string, string>,
    endSessions: () => house.sessions.clear(),
    enter: (person = focal.person) => {
      const session = `cs_${sha256(Buffer.from(`${person}${house.sessions.size}`)).slice(0, 40)}`;
      house.sessions.set(session, person);
      return session;
    },
  };

  const seen = (person: string) => ({ ...house.guest, person });

  const codes = (call: Call): Reply => {
    const challenge = `ch_${house.codes.length}_${'x'.repeat(20)}`;
    house.codes.push({ challenge, tries: 5, address: jsonOf(call)['address'] });
    return { status: 202, body: { challenge, expiresAt: now } };
  };

  const sessions = (call: Call): Reply => {
    const { challenge, code } = jsonOf(call);
    const known = house.codes.find((one) => one.challenge === challenge);
    if (!known || known.tries <= 0 || known !== house.codes.at(-1)) return refusal(422, 'CODE_EXPIRED');
    known.tries -= 1;
    if (code !== '123456') return refusal(422, 'CODE_WRONG', { triesLeft: known.tries });
    return { status: 201, body: { session: house.enter(house.guest.person), ...seen(house.guest.person) } };
  };

  const views = ({ path, query }: Call): Reply => {
    const stream = query.get('stream');
    const shown = house.cases.filter((one) => stream === null || one.stream === stream);
    const rows = {
      'case-overview': () => (stream === 'case-new' ? [newRow(stream)] : shown.map(caseRow)),
      'my-tasks': () =>
        shown.flatMap((one) => one.questions.filter(({ isOpen }) => isOpen).map((asked) => taskRow(one, asked))),
      'case-timeline': () => shown.flatMap(({ story }) => story),
    }[path.split('/').at(-1) as 'my-tasks'];
    return { status: 200, body: { houseNow: house.now, rows: rows().map((row) => ({ row })) } };
  };

  const upload = ({ body }: Call): Reply => {
    const head = body.subarray(0, 1_000).toString('latin1');
    const name = /filename="([^"]*)"/.exec(head)?.[1] ?? '';
    const start = head.indexOf('\r\n\r\n') + 4;
    const bytes = body.subarray(start, body.lastIndexOf('\r\n--'));
    if (bytes.length === 0 || house.badFiles[name]) return refusal(422, house.badFiles[name] ?? 'DOCUMENT_EMPTY');
    const documentId = `doc-${sha256(bytes).slice(0, 20)}`;
    house.documents.set(documentId, { name, bytes });
    return {
      status: 201,
      body: { documentId, sha256: sha256(bytes), size: bytes.length, type: typeOf(name), name },
    };
  };

  const download = ({ path }: Call): Reply => {
    const found = house.documents.get(path.split('/').at(-1) ?? '');
    if (!found) return refusal(404, 'NOT_FOUND');
    return {
      status: 200,
      body: found.bytes,
      headers: { 'content-type': 'application/pdf', 'content-length': String(found.bytes.length) },
    };
  };

  const commands = (call: Call): Reply => {
    const said = jsonOf(call);
    const command = call.path.split('/').at(-1) ?? '';
    const refused = house.refusals.shift();
    if (refused) return refusal(refused.status, refused.code, refused);
    if (!house.said.some((one) => one.said['commandId'] === said['commandId'])) house.said.push({ command, said });
    const events = [{ type: 'CaseOpened', data: { nickname: 'Rowan ab12cd' } }];
    return { status: 200, body: { stream: said['stream'] ?? 'case-new', revision: 9, recordedAt: now, events } };
  };

  const routes: readonly (readonly [RegExp, (call: Call) => Reply])[] = [
    [/^POST \/api\/v1\/session\/end$/, () => (house.endSessions(), { status: 204 })],
    [
      /^PUT \/api\/v1\/session\/role$/,
      (call) => ((house.guest.role = String(jsonOf(call)['role'])), { status: 200, body: {} }),
    ],
    [/^GET \/api\/v1\/session$/, ({ person }) => ({ status: 200, body: seen(person) })],
    [/ \/api\/v1\/drafts(\/|$)/, (call) => twinDrafts(house, call)],
    [/^GET \/api\/v1\/guest\/colleagues\//, () => ({ status: 200, body: { names: house.names } })],
    [/^GET \/api\/v1\/views\//, views],
    [/^POST \/api\/v1\/documents$/, upload],
    [/ \/api\/v1\/documents\//, download],
    [/^POST \/api\/v1\/commands\//, commands],
  ];

  /** What a stranger may ask, and what nobody is told while the house is away. */
  const atTheDoor = (line: string, call: Call): Reply | undefined => {
    if (line === 'GET /health/live') return { status: 200, body: {} };
    if (house.isAway) return refusal(503, 'NOT_READY');
    if (house.isBusy) return refusal(429, 'TOO_MANY');
    if (line === 'POST /api/v1/guest/codes') return codes(call);
    return line === 'POST /api/v1/guest/sessions' ? sessions(call) : undefined;
  };

  const isIn = (line: string, { person }: Call): boolean => {
    const hasEnded = house.endsAt?.test(line) ?? false;
    if (hasEnded) house.endSessions();
    return !hasEnded && person !== '';
  };

  const answer = (call: Call): Reply => {
    const line = `${call.method} ${call.path}`;
    const said = atTheDoor(line, call);
    if (said) return said;
    if (!isIn(line, call)) return refusal(401, 'SIGN_IN');
    return routes.find(([form]) => form.test(line))?.[1](call) ?? refusal(404, 'NOT_FOUND');
  };

  const callOf = ({ url = '/', method = 'GET', headers }: IncomingMessage, body: Buffer): Call => {
    const { pathname, searchParams } = new URL(url, 'http://twin');
    const person = house.sessions.get((headers.authorization ?? '').replace('Bearer ', '')) ?? '';
    return { method, path: pathname, query: searchParams, person, body };
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { status, body, headers = jsonHeaders } = answer(callOf(request, Buffer.concat(chunks)));
    response.writeHead(status, headers);
    response.end(Buffer.isBuffer(body) || body === undefined ? body : JSON.stringify(body));
  };

  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(house, {
    url,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
};
