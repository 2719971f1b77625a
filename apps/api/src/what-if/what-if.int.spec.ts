import { randomUUID } from 'node:crypto';
import { berlinCalendar, firstPolicy } from '@connex/domain';
import { problem } from '../problems/problem.js';
import { apiHouse, as, type ApiHouse } from '../testing/api-house.js';
import { tokenOf } from '../testing/people.js';
import { openCase } from '../testing/sentences.js';

let house: ApiHouse;
let stream: string;
beforeAll(async () => {
  house = await apiHouse();
  stream = await openCase(house, { nickname: 'Baobab' });
});
afterAll(() => house.close());

type Person = Parameters<typeof as>[1];
const ask = (said: object, person: Person = 'head') => as(house, person).post('/api/v1/what-if').send(said);
const candidate = (days: number, clock = 'C02') => ({
  ...firstPolicy,
  version: 'tried',
  cases: [],
  clocks: firstPolicy.clocks.map((rule) =>
    rule.clock === clock ? { ...rule, days: { STANDARD: days, FAST: days } } : rule,
  ),
});

/** Trials that take as long as a spec wants. */
const heldTrials = () => {
  const held: { readonly gone: AbortSignal | undefined; fail(why: unknown): void }[] = [];
  const until = async (isSo: () => boolean) => {
    for (let tries = 0; tries < 500 && !isSo(); tries++) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(isSo()).toBe(true);
  };
  return {
    answers: (_: unknown, gone?: AbortSignal) =>
      new Promise<never>((_resolve, fail) => {
        held.push({ gone, fail });
        gone?.addEventListener('abort', () => fail(gone.reason));
      }),
    waiting: (many: number) => until(() => held.length === many),
    gone: () => until(() => held.every(({ gone }) => gone?.aborted)),
    letGo: () => held.forEach(({ fail }) => fail(problem('BUSY'))),
  };
};

describe('POST /what-if', () => {
  it('tells what every visible case would come to under another policy, and writes nothing', async () => {
    const before = await house.log.head();
    const { status, body } = await ask({ policy: candidate(3) });
    expect([status, body.detail, body.errors]).toEqual([200, undefined, undefined]);
    expect(body).toMatchObject({ cases: 1, flips: [], totals: { running: 1 }, houseNow: '2026-11-30T09:12:00.000Z' });
    expect(body.running[0]).toMatchObject({ stream, nickname: 'Baobab', clockId: 'C02-1', how: 'moves' });
    expect(await house.log.head()).toBe(before);
  });

  it('tries one stage by itself, and says that the stages do not add up to the headline then', async () => {
    const { status, body } = await ask({ policy: candidate(2, 'C03') });
    expect(status).toBe(200);
    expect(body.warnings).toEqual([
      expect.stringMatching(/^On STANDARD, the stages add up to 28 /),
      expect.stringMatching(/^On FAST, /),
    ]);
    expect((await ask({ policy: firstPolicy })).body.warnings).toEqual([]);
  });

  it('tells how far the clocks are from their due instants, and who owes what by when', async () => {
    const { histogram, load } = (await ask({ policy: candidate(3) })).body;
    expect(histogram.clocks.map(({ clock }: { clock: string }) => clock)).toContain('C02');
    expect(load.weeks).toHaveLength(53);
    expect(load.owners.map(({ owner }: { owner: string }) => owner)).toContain('INTAKE');
  });

  it('answers what the description of the api says, no more and no less', async () => {
    const { paths } = (await house.http.get('/api/v1/openapi.json')).body;
    const { schema } = paths['/api/v1/what-if'].post.responses[200].content['application/json'];
    const { body } = await ask({ policy: candidate(3) });
    expect(Object.keys(body).sort()).toEqual([...schema.required].sort());
    for (const figure of ['histogram', 'load'])
      expect([figure, Object.keys(body[figure])]).toEqual([figure, schema.properties[figure].required]);
  });

  it('changes nothing under the policy in force', async () => {
    const { body } = await ask({ policy: firstPolicy });
    expect(body.totals).toEqual({ metToMissed: 0, missedToMet: 0, moved: 0, running: 0 });
  });

  it('is for staff who read cases', async () => {
    for (const person of ['stranger', 'expert', 'board', 'auditor'] as const)
      expect((await ask({ policy: firstPolicy }, person)).status).toBe(403);
  });

  it('tells the Board, in sums, what it is asked to decide about, and nothing else', async () => {
    const shift = { stream, nickname: 'Baobab', clockId: 'C02-1' };
    const told = { cases: 1, totals: { running: 1 }, flips: [shift], moved: [shift], running: [shift] };
    const other = await apiHouse({ trials: { try: () => Promise.resolve(told as never) } });
    const tried = (said: object, person: Person) => as(other, person).post('/api/v1/what-if').send(said);
    const policy = { ...firstPolicy, version: '2', effectiveFrom: '2027-02-01T08:00:00.000Z' };
    const proposed = await as(other, 'head').speak('ProposeDecision', {
      ...{ commandId: randomUUID(), stream: 'policy' },
      data: { command: 'ChangePolicy', data: { policy } },
    });
    const proposal = proposed.body.events[0].data.approvalId as string;

    const inSums = await tried({ proposal }, 'board');
    expect(inSums.body).toMatchObject({ cases: 1, totals: { running: 1 }, flips: [], moved: [], running: [] });
    expect((await tried({ proposal }, 'head')).body.running).toEqual([shift]);
    expect((await tried({ proposal: 'a-nowhere' }, 'board')).body).toMatchObject({ status: 422, code: 'R-041' });
    expect((await tried({ proposal, policy }, 'board')).status).toBe(400);
    expect((await tried({ policy }, 'board')).status).toBe(403);
    expect((await tried({ proposal }, 'auditor')).status).toBe(403);
    await other.close();
  });

  it('says what is wrong with a rule that nobody could put in force', async () => {
    expect((await ask({})).body).toMatchObject({ status: 400, errors: [{ path: 'policy' }] });
    expect((await ask({ policy: { version: 3 } })).body.errors[0].path).toMatch(/^policy\./);
    const twice = { ...candidate(3), clocks: [...firstPolicy.clocks, firstPolicy.clocks[0]] };
    expect((await ask({ policy: twice })).body).toMatchObject({ status: 422, code: 'POLICY_REFUSED' });
    expect((await ask({ calendar: { code: 'CSU' } })).body.errors[0].path).toMatch(/^calendar\./);
  });

  it('says why a calendar cannot be tried by which nothing would ever be due, or by which nobody counts', async () => {
    const calendar = { ...berlinCalendar, tzVersion: '2025c' };
    const minute = { ...calendar, hours: { mon: [['09:00', '09:01']] }, secondsPerDay: 60 };
    expect((await ask({ calendar: minute })).body).toMatchObject({ status: 422, code: 'CALENDAR_REFUSED' });
    expect((await ask({ calendar: { ...calendar, code: 'GOV-XX' } })).body).toMatchObject({ code: 'CALENDAR_UNKNOWN' });
    expect((await ask({ calendar })).body.totals).toMatchObject({ moved: 0, running: 0 });
  });

  it('leaves room for others: one person has three asked at once', async () => {
    const { answers, letGo, waiting } = heldTrials();
    const other = await apiHouse({ trials: { try: answers } });
    const asking = (person: Person) =>
      as(other, person)
        .post('/api/v1/what-if')
        .send({ policy: firstPolicy })
        .then((answer) => answer);
    const asked = [asking('head'), asking('head'), asking('head')];
    await waiting(3);
    const more = await asking('head');
    expect([more.status, more.body.code, more.headers['retry-after']]).toEqual([429, 'TOO_MANY', '5']);
    const another = asking('manager');
    await waiting(4);
    letGo();
    expect((await Promise.all([...asked, another])).map(({ status }) => status)).toEqual([503, 503, 503, 503]);
    await other.close();
  });

  it('is let go when whoever asked has hung up', async () => {
    const { answers, waiting, gone } = heldTrials();
    const other = await apiHouse({ trials: { try: answers } });
    const hangUp = new AbortController();
    const headers = { authorization: `Bearer ${tokenOf('head')}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ policy: firstPolicy });
    const said = { method: 'POST', headers, body, signal: hangUp.signal };
    const answer = fetch(`${other.url}/api/v1/what-if`, said).catch(() => 'hung up');
    await waiting(1);
    hangUp.abort();
    expect(await answer).toBe('hung up');
    await gone();
    await other.close();
  });

  it('says so when it is not worked out in time', async () => {
    const other = await apiHouse({ trials: { try: () => Promise.reject(problem('BUSY', { detail: 'Another.' })) } });
    const { status, body } = await as(other, 'head').post('/api/v1/what-if').send({ policy: firstPolicy });
    expect([status, body.code]).toEqual([503, 'BUSY']);
    await other.close();
  });
});

describe('a window as of an instant', () => {
  const board = (query: string, person: Person = 'head') =>
    as(house, person).get(`/api/v1/views/sla-board?${new URLSearchParams(query).toString()}`);

  it('shows what stood on it then', async () => {
    const { body } = await board('asOf=2026-11-30T10:12+01:00');
    expect(body).toMatchObject({ view: 'sla-board', asOf: '2026-11-30T09:12:00.000Z', known: 'then' });
    expect((body.rows as { key: string }[]).map(({ key }) => key)).toContain(`${stream}.C03-1`);
    expect((await board('asOf=2026-11-30T09:11:59Z')).body.rows).toEqual([]);
  });

  it('shows one case as it stood, and none that had not begun', async () => {
    const one = (at: string) => as(house, 'head').get(`/api/v1/views/case-overview/${stream}?asOf=${at}`);
    expect((await one('2026-11-30T09:12:00Z')).body).toMatchObject({ key: stream, row: { nickname: 'Baobab' } });
    expect((await one('2026-11-01T09:12:00Z')).status).toBe(404);
  });

  it('refuses an instant without offset, one ahead, and other words beside', async () => {
    for (const query of [
      'asOf=2026-11-30T10:12',
      'asOf=2027-11-30T10:12Z',
      'known=now',
      'asOf=2026-11-30T09:12Z&known=x',
    ])
      expect((await board(query)).body).toMatchObject({ status: 400, code: 'NOT_UNDERSTOOD' });
    expect((await as(house, 'head').get('/api/v1/views/my-tasks?asOf=2026-11-30T09:12Z')).status).toBe(400);
  });

  it('is for those who work here, and shows nobody what they may not see', async () => {
    expect((await board('asOf=2026-11-30T09:12Z', 'board')).status).toBe(403);
    expect((await board('asOf=2026-11-30T09:12Z', 'admin')).body.rows).toEqual([]);
  });
});
