import { appendixBCalendars, calendarVersionOf, whyNotNext } from '@connex/domain';
import { nextVersion, saidAgain, stateOfYear } from './next-version.js';

const egypt = { ...appendixBCalendars.find(({ code }) => code === 'GOV-EG')!, tzVersion: '2025c' };
const last = calendarVersionOf({ ...egypt, version: 1 }, '2026-11-01T00:00:00.000Z');
const state = { versions: [last] };
const decreed = { date: '2027-03-11', name: 'Decreed holiday' };

describe('the next version of a calendar', () => {
  it('says the last one again, unchanged, when nothing is added', () => {
    expect(saidAgain(last)).toEqual(egypt);
    expect(nextVersion(last, { days: [], source: 'nobody' })).toEqual(egypt);
  });

  it('has one holiday more, in its place, with its source', () => {
    const next = nextVersion(last, { days: [decreed], source: 'Gazette 12' });
    expect(next.holidays.slice(3, 6)).toEqual([
      { date: '2027-03-10' },
      { ...decreed, source: 'Gazette 12' },
      { date: '2027-04-29' },
    ]);
    expect(whyNotNext(next, state)).toBeUndefined();
  });

  it('tells a date again that was there before', () => {
    const next = nextVersion(last, { days: [{ date: '2027-03-10', name: 'Eid', estimated: true }], source: 'Gazette' });
    expect(next.holidays).toHaveLength(last.holidays.length);
    expect(next.holidays).toContainEqual({ date: '2027-03-10', name: 'Eid', estimated: true, source: 'Gazette' });
  });

  it('does not make a year known by one day of it', () =>
    expect(
      whyNotNext(nextVersion(last, { days: [{ date: '2031-01-07', name: 'Feast' }], source: 'Gazette' }), state),
    ).toMatchObject({ refused: 'HOLIDAY_OUTSIDE_YEARS' }));

  it('makes a year known by all of its days, and forgets why it was not', () => {
    const noted = { ...last, yearNotes: [{ year: 2028, state: 'provisional', reason: 'Not gazetted yet.' }] as const };
    const added = { days: [{ date: '2028-01-07', name: 'Feast' }], source: 'Gazette', wholeYears: [2028] };
    const next = nextVersion(noted, added);
    expect(next).toMatchObject({ holidayYears: [2026, 2027, 2028], yearNotes: [] });
    expect(whyNotNext(next, state)).toBeUndefined();
  });

  it('keeps hours of a date among the shifts, and says in the version whence they are', () => {
    const next = nextVersion(last, { days: [{ ...decreed, hours: [['09:00', '13:00']] }], source: 'Decree 4' });
    expect(next).toMatchObject({
      shifts: { '2027-03-11': [['09:00', '13:00']] },
      source: expect.stringMatching(/; Decree 4$/),
    });
  });
});

describe('a year', () => {
  it.each([
    [2026, 'empty'],
    [2027, 'known'],
    [2028, 'provisional'],
  ])('%s is %s', (year, expected) => expect(stateOfYear(last, year)).toBe(expected));

  it('is an estimate when one of its dates is', () =>
    expect(stateOfYear({ holidays: [{ date: '2027-03-09', estimated: true }], holidayYears: [2027] }, 2027)).toBe(
      'estimated',
    ));
});
