import { callOf } from './call.js';
import { doorOf } from './door.js';
import { presenceOf } from './presence.js';
import type { Session } from './session.js';

const ada = { person: 'ada', csrf: 'one' } as Session;
type Asked = { readonly path: string; readonly init: RequestInit };

/** A house that gives these answers, one after the other, and remembers what it was asked. */
const houseOf = (...answers: readonly (Response | Error)[]) => {
  const asked: Asked[] = [];
  const left = [...answers];
  const presence = presenceOf();
  const fetch = (path: string | URL | Request, init: RequestInit = {}) => {
    asked.push({ path: String(path), init });
    const answer = left.shift() ?? new Error('nobody there');
    return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer);
  };
  const call = callOf({ fetch: fetch as typeof globalThis.fetch, presence });
  return { asked, presence, call, door: doorOf(call) };
};
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const tooLate = new DOMException('late', 'TimeoutError') as unknown as Error;

describe('the door of the console', () => {
  it('hands on what the house says', async () => {
    const { call } = houseOf(json(200, { rows: [] }));
    expect(await call('views/my-tasks')).toEqual({ ok: true, body: { rows: [] } });
  });

  it('gives problems as values: refused, unreachable, too late, not to be read', async () => {
    const refusal = { code: 'R-042', title: 'Say why.', status: 422 };
    const { call } = houseOf(
      json(422, refusal),
      new TypeError('cut'),
      tooLate,
      new Response('<html>', { status: 502 }),
    );
    const codes = [await call('a'), await call('b'), await call('c'), await call('d')].map((answer) =>
      answer.ok ? 'good' : answer.problem.code,
    );
    expect(codes).toEqual(['R-042', 'OFFLINE', 'NO_ANSWER', 'UNKNOWN']);
  });

  it('says the session’s token with whatever changes something, and with nothing else', async () => {
    const { call, asked, presence } = houseOf(json(200, {}), json(200, {}));
    presence.arrived(ada);
    await call('views/my-tasks');
    await call('commands/AddNote', { method: 'POST' });
    expect(asked.map(({ init }) => new Headers(init.headers).get('x-connex-csrf'))).toEqual([null, 'one']);
  });

  it('keeps a call until whoever was signed out is back, and then makes it with the new token', async () => {
    const { call, asked, presence } = houseOf(json(401, { code: 'SIGN_IN' }), json(200, { done: true }));
    presence.arrived(ada);
    const answer = call('commands/AddNote', { method: 'POST', body: 'what was typed' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(presence.now().isAway).toBe(true);
    presence.arrived({ ...ada, csrf: 'two' });
    expect(await answer).toEqual({ ok: true, body: { done: true } });
    expect(asked[1]?.init).toMatchObject({ body: 'what was typed', headers: { 'x-connex-csrf': 'two' } });
  });

  it('lets the question who is here wait for nobody', async () => {
    const { door, presence } = houseOf(json(401, { code: 'SIGN_IN' }));
    presence.arrived(ada);
    expect(await door.session()).toMatchObject({ ok: false, problem: { code: 'SIGN_IN' } });
  });

  it('reads a view to its last page, at the place of its first', async () => {
    const row = (key: string) => ({ key, stream: 'case-a', revision: 1, row: {} });
    const page = { view: 'sla-board', houseNow: '2026-12-04T10:00:00.000Z' };
    const first = json(200, { ...page, position: 7, rows: [row('a')], cursor: 'more' });
    const { door, asked } = houseOf(first, json(200, { ...page, position: 9, rows: [row('b')] }));
    expect(await door.wholeView('sla-board')).toEqual({
      ok: true,
      body: { ...page, position: 7, rows: [row('a'), row('b')] },
    });
    expect(asked[1]?.path).toBe('/api/v1/views/sla-board?limit=500&cursor=more');
  });
});
