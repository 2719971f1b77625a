import { calendars } from '../case/testing.js';
import { daysInIcs } from './ics.js';
import { dayIn, gridOf, isProvisional } from './month-grid.js';
import { nextVersion } from './next-version.js';

const [version] = calendars['CSU']!.versions;

describe('a month of a calendar', () => {
  const dated = {
    ...version!,
    calendar: {
      ...version!.calendar,
      shifts: { '2026-12-04': [['09:00', '13:00']], '2026-12-05': [['10:00', '12:00']] } as const,
    },
  };

  it('stands in weeks from Monday, other months left out', () => {
    const { weeks } = gridOf(version!, '2026-12');
    expect(weeks.map((week) => week.map((day) => day?.date.slice(-2) ?? '').join(' '))).toEqual([
      ' 01 02 03 04 05 06',
      '07 08 09 10 11 12 13',
      '14 15 16 17 18 19 20',
      '21 22 23 24 25 26 27',
      '28 29 30 31   ',
    ]);
  });

  it('says what each day is: worked, rest, holiday, short, worked on a rest day', () =>
    expect(
      ['2026-12-01', '2026-12-06', '2026-12-24', '2026-12-04', '2026-12-05'].map((date) => dayIn(dated, date).kind),
    ).toEqual(['work', 'rest', 'holiday', 'short', 'extra']));

  it('is provisional in a year whose holidays nobody knows', () =>
    expect([2027, 2028].map((year) => isProvisional(version!, year))).toEqual([false, true]));
});

describe('the next version of a calendar', () => {
  it('is the last one whole, with the days that are added', () => {
    const next = nextVersion(version!, [{ date: '2026-12-10', name: 'Day of mourning' }], 'a decree');
    expect(next.holidays.map(({ date }) => date).filter((date) => date < '2026-12-25')).toEqual([
      '2026-12-10',
      '2026-12-24',
    ]);
    expect(next).toMatchObject({ code: 'CSU', timezone: 'Europe/Berlin', source: 'a spec' });
    expect(next.holidays.find(({ date }) => date === '2026-12-10')).toMatchObject({ source: 'a decree' });
  });

  it('tells a day again that was there before, and names a year that was not known', () => {
    const next = nextVersion(
      version!,
      [
        { date: '2026-12-24', name: 'Christmas Eve' },
        { date: '2028-01-01', name: 'New Year', isEstimated: true },
      ],
      'a file',
    );
    expect(next.holidays.filter(({ date }) => date === '2026-12-24')).toEqual([
      { date: '2026-12-24', name: 'Christmas Eve', source: 'a file' },
    ]);
    expect(next.holidayYears).toEqual([2026, 2027, 2028]);
  });
});

describe('a calendar file', () => {
  const file = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20270325',
    'DTEND;VALUE=DATE:20270327',
    'SUMMARY:Good Friday\\, and the',
    '  day before',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'DTSTART:20270401T090000Z',
    'SUMMARY:A meeting',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20270501',
    'RRULE:FREQ=YEARLY',
    'SUMMARY:Labour Day',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');

  it('gives its whole days, one by one; what has a time or repeats is passed over by its name', () =>
    expect(daysInIcs(file)).toEqual({
      days: [
        { date: '2027-03-25', name: 'Good Friday, and the day before' },
        { date: '2027-03-26', name: 'Good Friday, and the day before' },
      ],
      passedOver: ['A meeting', 'Labour Day'],
    }));

  it('that is none gives nothing', () => expect(daysInIcs('%PDF-1.7')).toEqual({ days: [], passedOver: [] }));
});
