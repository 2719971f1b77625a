import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { firstPolicy, type PolicyDocument } from '@connex/domain';
import { commandDesk, openEventLog, type PostgresEventLog } from '@connex/event-log';
import { freshDatabase, type FreshDatabase } from '@connex/infra-postgres/testing';
import { apiHouse, as, type ApiHouse } from '../testing/api-house.js';
import { salt, type Named } from '../testing/people.js';
import { enquiry } from '../testing/sentences.js';
import { withPolicyThread } from './policy-thread.js';

/** Threads run what is built, as the house does. */
const built = pathToFileURL('apps/api/dist/commands/policy.worker.js');

let database: FreshDatabase;
let log: PostgresEventLog;
let desk: ReturnType<typeof withPolicyThread>;
let house: ApiHouse;
beforeAll(async () => {
  database = await freshDatabase({ mode: 'story', standsAt: '2026-11-30T09:12:00.000Z' });
  const access = { databaseUrl: database.urls.api, role: 'api' };
  log = openEventLog(access);
  desk = withPolicyThread(commandDesk(log, { salt }), { access, salt }, built);
  house = await apiHouse({ log, desk });
});
afterAll(async () => {
  await house.close();
  await Promise.all([desk.close(), log.close()]);
  await database.close();
});

const next: PolicyDocument = {
  ...firstPolicy,
  version: '2',
  effectiveFrom: '2026-12-15T00:00:00.000Z',
  source: 'Decision of the Board of November 2026.',
};
const told = (policy: object) => ({
  commandId: randomUUID(),
  stream: 'policy',
  data: { command: 'ChangePolicy', data: { policy } },
});
const propose = (policy: object, person: Named = 'head', door = 'commands') =>
  as(house, person).post(`/api/v1/${door}/ProposeDecision`).send(told(policy));

const day = (index: number) => new Date(Date.UTC(2027, 0, 4 + index * 7, 9)).toISOString();
const manyQuestions = Array.from({ length: 45 }, (_, index) => [
  { at: day(2 * index), event: 'InformationRequested', data: { questionId: `q${index}` } },
  { at: day(2 * index + 1), event: 'InformationProvided', data: { questionId: `q${index}`, complete: true } },
]).flat();
/** As long as cases may be: each of three years, with a question a fortnight. */
const long: PolicyDocument = {
  ...next,
  version: '3',
  cases: Array.from({ length: 100 }, (_, index) => ({
    calendars: 'APPENDIX_B' as const,
    country: 'ZM',
    title: `A ministry that is asked for years, ${index}`,
    given: [{ at: '2027-01-02T09:00:00Z', event: 'RequestReceived' }, ...manyQuestions],
    until: '2029-12-20T09:00:00Z',
    expect: [{ clock: 'H2', dueAt: null }],
  })),
};

describe('a proposed policy with a hundred long cases', () => {
  it('keeps nobody waiting: others read and speak meanwhile, and the proposal is answered in the end', async () => {
    let isAnswered = false;
    const proposal = propose(long).then((answer) => ((isAnswered = true), answer));
    const waits: number[] = [];
    while (!isAnswered) {
      const before = performance.now();
      const [read, said] = await Promise.all([
        as(house, 'manager').get('/api/v1/streams/policy'),
        as(house, 'intake').speak('RegisterEnquiry', enquiry()),
      ]);
      expect([read.status, said.status]).toEqual([200, 200]);
      waits.push(performance.now() - before);
    }
    const { status, body } = await proposal;
    expect([status, body.code]).toEqual([200, undefined]);
    expect(waits.length).toBeGreaterThan(3);
    expect(Math.max(...waits)).toBeLessThan(1_500);
  }, 60_000);

  it('is heard by the desk of the thread as by any other: same answers, once for each id', async () => {
    const said = told(next);
    const speak = () => as(house, 'head').speak('ProposeDecision', said);
    const first = await speak();
    expect(first.body).toMatchObject({ events: [{ type: 'ApprovalProposed' }] });
    expect((await speak()).body).toEqual(first.body);
    expect((await propose({ ...next, cases: [] }, 'head', 'rehearsals')).body.code).toBe('POLICY_REFUSED');
    expect((await propose(next, 'manager')).body.code).toBe('NOT_YOURS_TO_PROPOSE');
  }, 60_000);

  it('does not queue up: of many at once the third is told that the house is busy', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => propose(long, 'head', 'rehearsals')));
    expect(answers.filter(({ body }) => body.code === 'BUSY').length).toBeGreaterThanOrEqual(2);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
  }, 60_000);
});
