import { randomUUID } from 'node:crypto';
import { appendixBCalendars } from '@connex/domain';
import { apiHouse, as, type ApiHouse } from '../testing/api-house.js';

let house: ApiHouse;
beforeAll(async () => void (house = await apiHouse()));
afterAll(() => house.close());

const zambia = { ...appendixBCalendars.find(({ code }) => code === 'GOV-ZM')!, tzVersion: '2025c' };
const stream = 'calendar-GOV-ZM';
const minutes = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const at = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    return [at(2 * index), at(2 * index + 1)];
  });
const week = (...ranges: readonly (readonly string[])[]) => ({ hours: { mon: ranges } });

const propose = async (wrong: object) => {
  const before = await house.log.head();
  const data = { command: 'PublishCalendarVersion', data: { ...zambia, ...wrong } };
  const { body, status } = await as(house, 'manager').speak('ProposeDecision', {
    commandId: randomUUID(),
    stream,
    data,
  });
  expect(await house.log.head()).toBe(before);
  return { status, code: body.code, detail: body.detail, errors: body.errors };
};

describe('a calendar that nobody could count by', () => {
  it.each([
    ['has 400 ranges', week(...minutes(400)), /hours\.mon: a date has at most 48 ranges/],
    ['has no open hour', { hours: {} }, /no open hour/],
    [
      'has ranges that overlap',
      week(['09:00', '13:00'], ['12:00', '17:00']),
      /hours\.mon\[1\] overlaps hours\.mon\[0\]/,
    ],
    ['has a range that ends before it begins', week(['17:00', '09:00']), /hours\.mon\[0\]: 17:00 to 09:00/],
    ['has a time that no day has', week(['09:00', '25:00']), /hours\.mon\[0\]: there is no time of day 25:00/],
    ['works a minute a week', week(['09:00', '09:01']), /Its week has 1 minutes of work, less than one working day/],
    ['lies in no zone', { timezone: 'Africa/Atlantis' }, /no time zone Africa\/Atlantis/],
    ['has hours on a date that does not exist', { shifts: { '2027-02-30': [['09:00', '13:00']] } }, /2027-02-30/],
  ])('is not even proposed when it %s; the sentence names the entry', async (_, wrong, sentence) =>
    expect(await propose(wrong)).toMatchObject({
      status: 422,
      code: 'CALENDAR_REFUSED',
      detail: expect.stringMatching(sentence),
    }),
  );

  it.each([
    [
      'a holiday in a year that is not known',
      { holidays: [{ date: '2031-01-01' }] },
      'HOLIDAY_OUTSIDE_YEARS',
      /2031-01-01/,
    ],
    ['a year without a holiday or a reason', { holidayYears: [2026, 2027, 2028] }, 'YEAR_UNEXPLAINED', /2028/],
    ['the calendar of another country', { code: 'GOV-EG' }, 'OTHER_CALENDAR', /GOV-ZM/],
  ])('is not even proposed with %s', async (_, wrong, code, sentence) =>
    expect(await propose(wrong)).toMatchObject({ status: 422, code, detail: expect.stringMatching(sentence) }),
  );

  it.each([
    [
      'a holiday on a date that does not exist',
      { holidays: [{ date: '2027-02-30' }] },
      /data\.data\.holidays\.\d+\.date/,
    ],
    ['a code that no calendar has', { code: 'zm' }, /data\.data\.code/],
    ['a weekday that no week has', { hours: { someday: [['09:00', '17:00']] } }, /data\.data\.hours/],
    ['a day of a million seconds', { secondsPerDay: 1_000_000 }, /data\.data\.secondsPerDay/],
  ])('is not understood with %s; the path names the entry', async (_, wrong, path) => {
    const { status, code, errors } = await propose(wrong);
    expect({ status, code }).toEqual({ status: 400, code: 'NOT_UNDERSTOOD' });
    expect(errors[0]).toMatchObject({
      path: expect.stringMatching(path),
      message: expect.stringMatching(/^[A-Z].*[.]$/),
    });
  });

  it('R-043: is not published as if it had counted before, not by the Head either', async () => {
    const uploaded = await as(house, 'head').upload(Buffer.from('%PDF-1.4 a gazette /Type /Page'), 'gazette.pdf');
    const gazette = String(uploaded.body.documentId);
    const said = { ...zambia, decision: { reasonText: 'The gazette came late this year.', basis: [gazette] } };
    const { status, body } = await as(house, 'head').speak('PublishCalendarVersion', {
      commandId: randomUUID(),
      stream,
      data: said,
      occurredAt: '2026-11-30T08:00:00.000Z',
      lateReason: 'The gazette came late.',
    });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'BEFORE_PUBLICATION' });
    expect(body.detail).toMatch(/2026-11-30T08:00:00.000Z would count from before/);
  });
});
