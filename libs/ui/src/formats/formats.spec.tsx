import { renderToStaticMarkup } from 'react-dom/server';
import { datesIn, placeOf } from './dates.js';
import { duration, fileSize, hours, left, ofGoal, over, signedHours, thousands, wholeDuration } from './figures.js';
import { languageOf } from './languages.js';
import { When } from './when.piece.js';

const secondsPerDay = 28_800;

describe('dates', () => {
  const berlin = datesIn('en', 'Europe/Berlin');
  const due = '2027-01-05T16:00:00.000Z';

  it('are absolute, with their weekday, in the reader’s zone', () => {
    expect(berlin.instant(due)).toBe('Tue 5 Jan, 17:00');
    expect(datesIn('en', 'Africa/Kampala').instant(due)).toBe('Tue 5 Jan, 19:00');
    expect(datesIn('en', 'Europe/Berlin').instant('2026-09-01T22:05:00.000Z')).toBe('Wed 2 Sep, 00:05');
  });

  it('show the year where it changes, or where the page may be printed', () => {
    expect(berlin.instant(due, { since: '2026-12-23T16:00:00.000Z' })).toBe('Tue 5 Jan 2027, 17:00');
    expect(berlin.instant(due, { since: '2027-01-01T16:00:00.000Z' })).toBe('Tue 5 Jan, 17:00');
    expect(berlin.day(due, { year: true })).toBe('Tue 5 Jan 2027');
  });

  it('take the year of the reader’s zone, not of Greenwich', () =>
    expect(
      datesIn('en', 'Pacific/Auckland').day('2026-12-31T12:00:00.000Z', { since: '2026-12-30T00:00:00.000Z' }),
    ).toBe('Fri 1 Jan 2027'));

  it('are written in French as a ministry writes them', () => {
    const paris = datesIn('fr', 'Africa/Abidjan');
    expect(paris.longInstant('2027-02-08T17:00:00.000Z')).toBe('lundi 8 février, 17 h 00');
    expect(paris.longDay('2027-02-01T09:05:00.000Z', { year: true })).toBe('lundi 1er février 2027');
    expect(paris.time('2027-02-01T09:05:00.000Z')).toBe('9 h 05');
  });

  it('are written in Arabic with Latin digits', () =>
    expect(datesIn('ar', 'Africa/Abidjan').longInstant('2027-02-08T17:00:00.000Z')).toBe(
      'الاثنين 8 فبراير، الساعة 17:00',
    ));

  it('keep every number in its own direction on an Arabic page', () => {
    const html = renderToStaticMarkup(<When at={due} text="الاثنين 8 فبراير، الساعة 17:00" isolate />);
    expect(html).toContain('<bdi>8</bdi>');
    expect(html).toContain('<bdi>17:00</bdi>');
    expect(html).toContain(`dateTime="${due}"`);
  });

  it('name a zone by its place', () => expect(placeOf('Pacific/Port_Moresby')).toBe('Port Moresby'));
});

describe('figures', () => {
  it.each([
    [36_000, '1 d 2 h'],
    [9_000, '2 h 30 m'],
    [1_859, '30 m'],
    [3 * 28_800, '3 d'],
    [28_800 - 1, '7 h 59 m'],
    [28_800 + 59 * 60, '1 d'],
    [0, '0 m'],
  ])('of %i seconds have two units at most, and are cut, never rounded: %s', (seconds, text) =>
    expect(duration(seconds, { secondsPerDay })).toBe(text),
  );

  it('say what is left, over and the goal', () => {
    expect(left(36_000, { secondsPerDay })).toBe('1 d 2 h left');
    expect(over(19_800, { secondsPerDay })).toBe('5 h 30 m over');
    expect(ofGoal(115_200, { secondsPerDay })).toBe('of 4 d');
    expect(left(36_000, { secondsPerDay, language: 'fr' })).toBe('reste 1 j 2 h');
  });

  it('are whole for what will not change any more', () => {
    expect(wholeDuration(4 * 28_800 + 1_800, { secondsPerDay })).toBe('4 d 0 h 30 m');
    expect(wholeDuration(28_800 + 3 * 3_600, { secondsPerDay })).toBe('1 d 3 h 00 m');
    expect(wholeDuration(1_200, { secondsPerDay })).toBe('20 m');
  });

  it('of a sum are hours and minutes', () => {
    expect([0, 30, 1_800, 27_300].map(hours)).toEqual(['0:00', '0:30', '30:00', '455:00']);
    expect(hours(60_000)).toBe('1\u202f000:00');
    expect([-1_800, 30].map(signedHours)).toEqual(['− 30:00', '+ 0:30']);
  });

  it('have a narrow gap between thousands, and no comma', () => {
    expect([12, 999, 1_000, 184_213, 1_000_000].map(thousands)).toEqual([
      '12',
      '999',
      '1\u202f000',
      '184\u202f213',
      '1\u202f000\u202f000',
    ]);
  });

  it('of a file are never smaller than it is', () => {
    expect(fileSize(111_001)).toBe('112\u00a0kB');
    expect(fileSize(4_150_000, 'fr')).toBe('4,2\u00a0Mo');
  });
});

describe('a language', () => {
  it.each([
    ['fr-CD', 'fr'],
    ['AR', 'ar'],
    ['en', 'en'],
    ['de-AT', 'en'],
  ])('%s is read as %s', (tag, language) => expect(languageOf(tag)).toBe(language));
});
