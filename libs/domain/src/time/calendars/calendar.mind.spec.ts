import { understand } from '../../understand.js';
import type { Facts, Spoken } from '../../grammar/mind.js';
import type { Recorded } from '../../grammar/recorded.js';
import { appendixBCalendars, egyptVersion2 } from './appendix-b.calendars.js';
import { berlinCalendar } from './berlin.calendar.js';
import { calendarMind } from './calendar.mind.js';
import { calendarVersionAt, emptyCalendarFile, workingTimeBy, type CalendarFile } from './calendar.state.js';

const now = '2026-11-23T09:00:00.000Z';
const facts: Facts = { now, idFor: (label) => label, secretly: (text) => text, stateOf: () => undefined };
const egypt = appendixBCalendars.find(({ code }) => code === 'GOV-EG')!;

const by = { person: 'house', role: 'SYSTEM' } as const;

const publish = (state: CalendarFile, document: object, occurredAt = now) => {
  const meta = { id: 'c', by, occurredAt };
  const command: Spoken = { type: 'PublishCalendarVersion', data: { ...document, tzVersion: '2025c' }, meta };
  return calendarMind.decide(command, state, facts);
};
const after = (...documents: readonly object[]) =>
  documents.reduce<CalendarFile>((state, document) => {
    const decided = publish(state, document);
    if (!('events' in decided)) throw new Error(JSON.stringify(decided));
    return decided.events.reduce(
      (next, event) => calendarMind.evolve(next, { ...event, meta: { by } } as Recorded),
      state,
    );
  }, emptyCalendarFile);

describe('a calendar', () => {
  it('gains a version with each publication, and keeps the ones before', () => {
    const state = after(egypt, egyptVersion2);
    expect(state.versions.map(({ version, holidays }) => [version, holidays.length])).toEqual([
      [1, 10],
      [2, 11],
    ]);
  });

  it('counts by the version that was published by then', () => {
    const [first] = after(egypt).versions;
    const second = { ...first!, version: 2, publishedAt: '2027-03-04T10:00:00.000Z' };
    const at = (instant: string) => calendarVersionAt({ versions: [first!, second] }, instant)!.version;
    expect([at('2026-01-01T00:00:00.000Z'), at('2027-03-04T09:59:59.999Z'), at('2027-03-04T10:00:00.000Z')]).toEqual([
      1, 1, 2,
    ]);
  });

  it('is compiled once a version', () => {
    const [version] = after(egypt).versions;
    expect(workingTimeBy(version!)).toBe(workingTimeBy(version!));
  });

  it.each([
    ['hours that end before they begin', { ...egypt, hours: { sun: [['17:00', '09:00']] } }, 'CALENDAR_REFUSED'],
    ['no open hour', { ...egypt, hours: {} }, 'CALENDAR_REFUSED'],
    ['an unknown zone', { ...egypt, timezone: 'Africa/Atlantis' }, 'CALENDAR_REFUSED'],
    ['another code than the versions before', { ...egypt, code: 'GOV-ZM' }, 'OTHER_CALENDAR'],
    [
      '400 ranges on one day',
      { ...egypt, hours: { sun: Array.from({ length: 400 }, () => ['09:00', '09:01']) } },
      'CALENDAR_REFUSED',
    ],
    [
      'ranges that overlap',
      {
        ...egypt,
        hours: {
          sun: [
            ['09:00', '13:00'],
            ['12:00', '17:00'],
          ],
        },
      },
      'CALENDAR_REFUSED',
    ],
    [
      'hours of a date that does not exist',
      { ...egypt, shifts: { '2027-02-30': [['09:00', '17:00']] } },
      'CALENDAR_REFUSED',
    ],
    [
      'a year of which no source says that it has no holiday',
      { ...egypt, holidayYears: [2026, 2027, 2028] },
      'YEAR_UNEXPLAINED',
    ],
    ['a holiday in a year that is not known', { ...egypt, holidayYears: [2026] }, 'HOLIDAY_OUTSIDE_YEARS'],
  ])('is not published with %s', (_, document, refused) =>
    expect(publish(after(egypt), document)).toMatchObject({ refused }),
  );

  it('may have a night’s work, which ends on the next date', () => {
    const night = { sun: [['22:00', '06:00']], mon: [['22:00', '06:00']] };
    expect(publish(after(egypt), { ...egypt, hours: night })).toHaveProperty('events');
  });

  it('says which entry cannot be', () =>
    expect(publish(emptyCalendarFile, { ...egypt, hours: { sun: [['17:00', '09:00']] } })).toMatchObject({
      detail: 'hours.sun[0]: 17:00 to 09:00 ends before it begins.',
    }));

  it('R-043: is not dated before its publication', () =>
    expect(publish(emptyCalendarFile, egypt, '2026-11-22T09:00:00.000Z')).toMatchObject({
      refused: 'BEFORE_PUBLICATION',
    }));
});

describe('the founding documents', () => {
  it.each([berlinCalendar, ...appendixBCalendars, egyptVersion2].map((document) => [document.code, document] as const))(
    '%s can be published as it stands',
    (_, document) => {
      const data = { ...document, tzVersion: '2025c' };
      expect(understand('PublishCalendarVersion', data)).not.toHaveProperty('errors');
      expect(publish(emptyCalendarFile, data)).toHaveProperty('events');
    },
  );

  it('Berlin is closed on the holidays of its Land, and on the two days that the unit chose', () => {
    const time = workingTimeBy(after(berlinCalendar).versions[0]!);
    const isOpen = (date: string) => time.isOpen(time.instantOf(date, '12:00'));
    const closed = ['2026-12-24', '2026-12-31', '2027-03-08', '2027-03-26', '2027-05-17', '2028-05-25', '2028-10-03'];
    expect(closed.filter(isOpen)).toEqual([]);
    expect(isOpen('2027-05-18')).toBe(true);
  });

  it('agrees with the fixture of the unit, where that says anything', () => {
    const fixture = appendixBCalendars.find(({ code }) => code === 'CSU')!.holidays.map(({ date }) => date);
    const known = berlinCalendar.holidays.map(({ date }) => date);
    expect(fixture.filter((date) => !known.includes(date))).toEqual([]);
  });
});
