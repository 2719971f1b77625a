import { calendars } from '../case/testing.js';
import { foundIn, noFile } from './file-asked.js';
import { dayIn, gridOf, isProvisional } from './month-grid.js';

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

describe('a calendar file', () => {
  const text = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20280501',
    'SUMMARY:Labour Day',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  const file = { ...noFile, name: 'a.ics', text };

  it('is taken in the years that are known or named whole, as estimates where somebody says so', () => {
    expect(foundIn(file, version!)).toEqual({ days: [], leftOut: [] });
    expect(foundIn({ ...file, years: '2028', isEstimated: true }, version!)).toEqual({
      days: [{ date: '2028-05-01', name: 'Labour Day', estimated: true }],
      leftOut: [],
    });
  });

  it('that is none says so', () =>
    expect(foundIn({ ...file, text: '%PDF-1.7' }, version!)).toEqual({
      wrong: expect.stringContaining('no calendar file') as string,
    }));
});
