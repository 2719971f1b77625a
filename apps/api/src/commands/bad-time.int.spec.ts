import { randomUUID } from 'node:crypto';
import { appendixBCalendars, firstPolicy } from '@connex/domain';
import { apiHouse, as, type ApiHouse } from '../testing/api-house.js';
import type { Named } from '../testing/people.js';
import { enquiry, openCase } from '../testing/sentences.js';

type Answer = { readonly status: number; readonly body: Record<string, unknown> };

const egypt = appendixBCalendars.find(({ code }) => code === 'GOV-EG');
const ranges = (count: number) => Array.from({ length: count }, () => ['09:00', '09:01']);

let house: ApiHouse;
let stream: string;
beforeAll(async () => {
  house = await apiHouse();
  stream = await openCase(house, { nickname: 'Msasa' });
});
afterAll(() => house.close());

const speak = async (person: Named, command: string, said: object): Promise<Answer> => {
  const { status, body } = await as(house, person).speak(command, { commandId: randomUUID(), ...said });
  return { status, body: body as Record<string, unknown> };
};
const pause = (data: object, more: object = {}) => speak('manager', 'PauseClock', { stream, data, ...more });
const resume = (data: object, more: object = {}) => speak('manager', 'ResumeClock', { stream, data, ...more });
const propose = (command: string, of: string, data: object) =>
  speak('head', 'ProposeDecision', { stream: of, data: { command, data } });
const publish = (change: object) =>
  speak('manager', 'ProposeDecision', {
    stream: 'calendar-GOV-EG',
    data: { command: 'PublishCalendarVersion', data: { ...egypt, tzVersion: '2025c', ...change } },
  });

/** Every answer has its type and says what to do, in a sentence. */
const said = ({ status, body }: Answer) => {
  const sentences = [body['detail'] ?? body['title'], ...((body['errors'] ?? []) as { message: string }[])];
  for (const one of sentences)
    expect(typeof one === 'string' ? one : (one as { message: string }).message).toMatch(
      /^(hours[^:]*: |["“A-Z0-9]).+[.]$/s,
    );
  return [status, body['code']];
};
const errorsIn = ({ body }: Answer) => (body['errors'] as { path: string; message: string }[] | undefined) ?? [];

/** What issue C lists as bad input, each over the door where it is a command. */
describe('bad input about time', () => {
  it('a pause without a clock', async () => {
    expect(said(await pause({ reasonCode: 'GOVERNMENT_REQUESTED_WAIT' }))).toEqual([400, 'NOT_UNDERSTOOD']);
    expect(said(await pause({ clock: 'C77', reasonCode: 'GOVERNMENT_REQUESTED_WAIT' }))).toEqual([
      422,
      'CLOCK_NOT_RUNNING',
    ]);
  });

  it('R-021: a reason outside the list, and one of an overlay that does not lie over the case', async () => {
    expect(said(await pause({ clock: 'C03', reasonCode: 'LUNCH' }))).toEqual([422, 'R-021']);
    expect(said(await pause({ clock: 'C03', reasonCode: 'SUSPENDED' }))).toEqual([422, 'R-021']);
  });

  it('R-022: pausing a clock that never pauses', async () =>
    expect(said(await pause({ clock: 'C02', reasonCode: 'GOVERNMENT_REQUESTED_WAIT' }))).toEqual([422, 'R-022']));

  it('a resumption of a clock that does not stand', async () =>
    expect(said(await resume({ clock: 'C03' }))).toEqual([422, 'NOT_PAUSED']));

  it('R-020: a second pause of the same clock; and one that would end before it began', async () => {
    expect((await pause({ clock: 'C03', reasonCode: 'GOVERNMENT_REQUESTED_WAIT' })).status).toBe(200);
    expect(said(await pause({ clock: 'C03', reasonCode: 'GOVERNMENT_REQUESTED_WAIT' }))).toEqual([422, 'R-020']);
    expect(said(await resume({ clock: 'C03' }, { occurredAt: '2026-11-27T10:00:00.000Z' }))).toEqual([
      422,
      'BEFORE_THE_REQUEST',
    ]);
    expect((await resume({ clock: 'C03' })).status).toBe(200);
  });

  it('a pause that begins before its clock', async () =>
    expect(
      said(
        await pause(
          { clock: 'C03', reasonCode: 'GOVERNMENT_REQUESTED_WAIT' },
          { occurredAt: '2026-11-27T10:00:00.000Z' },
        ),
      ),
    ).toEqual([422, 'BEFORE_THE_REQUEST']));

  it.each(['2026-11-30T09:12:00', '2026-11-30', 'noon', '2026-13-40T09:12:00.000Z', 1e15, null])(
    'an instant that is none: %s',
    async (occurredAt) => {
      const answer = await speak('intake', 'RegisterEnquiry', { ...enquiry(), occurredAt });
      expect(said(answer)).toEqual([400, 'NOT_UNDERSTOOD']);
      expect(errorsIn(answer).map(({ path }) => path)).toEqual(['occurredAt']);
    },
  );

  it('R-038: an instant that has not come', async () =>
    expect(
      said(await speak('intake', 'RegisterEnquiry', { ...enquiry(), occurredAt: '2026-11-30T09:12:00.001Z' })),
    ).toEqual([422, 'R-038']));
});

describe('bad input about policies', () => {
  const next = { ...firstPolicy, version: '2', effectiveFrom: '2026-12-15T00:00:00.000Z' };
  const offer = (change: object) => propose('ChangePolicy', 'policy', { policy: { ...next, ...change } });
  const longer = (days: unknown) =>
    firstPolicy.clocks.map((one) => (one.clock === 'C20' ? { ...one, days: { STANDARD: days, FAST: 3 } } : one));

  it('R-044: one that is dated into the past', async () => {
    const answer = await offer({ effectiveFrom: '2026-11-30T09:11:59.999Z' });
    expect(said(answer)).toEqual([422, 'DATED_INTO_THE_PAST']);
    expect(answer.body).toMatchObject({
      rule: 'R-044',
      detail: expect.stringContaining('now it is Mon 30 Nov 2026, 10:12 Berlin'),
    });
  });

  it('one whose date has no offset', async () => {
    const answer = await offer({ effectiveFrom: '2026-12-15T00:00:00' });
    expect(said(answer)).toEqual([400, 'NOT_UNDERSTOOD']);
    expect(errorsIn(answer)).toEqual([
      { path: expect.stringContaining('policy.effectiveFrom'), message: expect.stringContaining('in UTC') },
    ]);
  });

  it('a target of 1e15 days, and one that is no number', async () => {
    const answer = await offer({ clocks: longer(1e15) });
    expect(said(answer)).toEqual([422, 'POLICY_REFUSED']);
    expect(errorsIn(answer)[0]?.message).toBe(
      'The clock C20 has 1000000000000000 days, which is more than five years.',
    );
    expect(said(await offer({ clocks: longer('NaN') }))).toEqual([400, 'NOT_UNDERSTOOD']);
  });

  it('NaN, which no JSON can say', async () => {
    const body = `{"commandId":"${randomUUID()}","stream":"policy","data":{"command":"ChangePolicy","data":NaN}}`;
    const answer = await as(house, 'head')
      .post('/api/v1/commands/ProposeDecision')
      .set('content-type', 'application/json')
      .send(body);
    expect(said({ status: answer.status, body: answer.body as Record<string, unknown> })).toEqual([400, 'NOT_JSON']);
  });
});

describe('bad input about calendars', () => {
  it('a day with 400 ranges', async () =>
    expect(said(await publish({ hours: { mon: ranges(400) } }))).toEqual([422, 'CALENDAR_REFUSED']));

  it('hours that end before they begin, and none at all', async () => {
    expect(said(await publish({ hours: { mon: [['17:00', '09:00']] } }))).toEqual([422, 'CALENDAR_REFUSED']);
    expect(said(await publish({ hours: {} }))).toEqual([422, 'CALENDAR_REFUSED']);
  });

  it('a working day of 1e15 seconds', async () => {
    const answer = await publish({ secondsPerDay: 1e15 });
    expect(said(answer)).toEqual([400, 'NOT_UNDERSTOOD']);
    expect(errorsIn(answer).map(({ path }) => path)).toEqual(['data.data.secondsPerDay']);
  });
});
