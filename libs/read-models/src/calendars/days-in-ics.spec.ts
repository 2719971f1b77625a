import { daysInIcs } from './days-in-ics.js';

const window = { from: 2026, to: 2028 };
const file = (...events: readonly (readonly string[])[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//A ministry//EN',
    ...events.flatMap((lines, index) => ['BEGIN:VEVENT', `UID:${index}`, ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
const daysOf = (...lines: readonly string[]) => daysInIcs(file(lines), window).days;

describe('a calendar file', () => {
  it('gives its whole days, in order, each with its name', () =>
    expect(
      daysInIcs(
        file(
          ['DTSTART;VALUE=DATE:20271225', 'SUMMARY:Christmas Day'],
          ['DTSTART;VALUE=DATE:20270101', 'SUMMARY:New Year\\, first day'],
        ),
        window,
      ).days,
    ).toEqual([
      { date: '2027-01-01', name: 'New Year, first day' },
      { date: '2027-12-25', name: 'Christmas Day' },
    ]));

  it('gives every day of a feast; its end is the day after', () =>
    expect(
      daysOf('DTSTART;VALUE=DATE:20270309', 'DTEND;VALUE=DATE:20270311', 'SUMMARY:Eid').map(({ date }) => date),
    ).toEqual(['2027-03-09', '2027-03-10']));

  it('gives what comes again each year, in the years that are asked for', () =>
    expect(daysOf('DTSTART;VALUE=DATE:20200517', 'RRULE:FREQ=YEARLY', 'SUMMARY:Day').map(({ date }) => date)).toEqual([
      '2026-05-17',
      '2027-05-17',
      '2028-05-17',
    ]));

  it('calls tentative days estimates', () =>
    expect(daysOf('DTSTART;VALUE=DATE:20270309', 'STATUS:TENTATIVE', 'SUMMARY:Eid')).toEqual([
      { date: '2027-03-09', name: 'Eid', estimated: true },
    ]));

  it('leaves out what has a time or was cancelled, by name', () =>
    expect(
      daysInIcs(
        file(
          ['DTSTART:20270309T090000Z', 'SUMMARY:A meeting'],
          ['DTSTART;VALUE=DATE:20270310', 'STATUS:CANCELLED', 'SUMMARY:A feast'],
        ),
        window,
      ),
    ).toEqual({ days: [], leftOut: ['A meeting: it has a time of day', 'A feast: it was cancelled'] }));

  it.each([
    ['nothing', '', /no calendar file/],
    ['another text', 'date;name\n2027-01-01;New Year', /no calendar file/],
    ['a card', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:A minister\r\nEND:VCARD', /no calendar file/],
    ['half a calendar', file(['DTSTART;VALUE=DATE:20270101']).slice(0, -30), /no calendar file/],
    ['no event', file(), /no event/],
    ['a feast of a year', file(['DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20280101', 'SUMMARY:Long']), /“Long”/],
    ['a feast of every day', file(['DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=DAILY', 'SUMMARY:Often']), /“Often”/],
    [
      'an impossible date',
      file(['DTSTART;VALUE=DATE:20270230', 'SUMMARY:Never']),
      /“Never”: there is no date 2027-02-30/,
    ],
    ['an event without a day', file(['SUMMARY:Whenever']), /“Whenever” has no day/],
    ['far too much', 'x'.repeat(1_000_001), /1 MB/],
  ])('is refused with a sentence when it is %s, and nothing of it is taken', (_, text, sentence) =>
    expect(() => daysInIcs(text, window)).toThrow(sentence),
  );
});
