import { calendarData } from './calendar-data.js';
import { countryCalendars } from './country-calendars.js';

const data = calendarData();
const named = (country: string) => data.find(({ code }) => code === `GOV-${country}`)!;
const all = data.flatMap(({ code, holidays }) => holidays.map((holiday) => ({ code, ...holiday })));
const years = [2024, 2025, 2026, 2027, 2028, 2029, 2030];

describe('the calendars of the world', () => {
  it('are those of the unit and of 141 countries, each once', () => {
    expect(data).toHaveLength(142);
    expect(new Set(data.map(({ code }) => code)).size).toBe(142);
  });

  it('say of each year what is known of it, and count its holidays', () => {
    for (const { code, years: said, holidays } of data) {
      expect([code, said.map(({ year }) => year)]).toEqual([code, years]);
      for (const { year, state, holidays: count, reason } of said) {
        expect([code, year, holidays.filter(({ date }) => date.startsWith(`${year}-`)).length]).toEqual([
          code,
          year,
          count,
        ]);
        expect([code, year, count === 0]).toEqual([code, year, state === 'empty' || state === 'provisional']);
        expect([code, year, reason === undefined]).toEqual([code, year, count > 0]);
      }
    }
  });

  it('name each holiday once a day, in order, with its source', () => {
    for (const { code, holidays } of data) {
      const dates = holidays.map(({ date }) => date);
      expect([code, dates]).toEqual([code, [...new Set(dates)].toSorted()]);
    }
    expect(all.filter(({ name, source }) => !name || !source)).toEqual([]);
  });

  it('never name a holiday in a year that is not known', () => {
    for (const { code, holidays, holidayYears } of countryCalendars())
      expect([code, holidays.filter(({ date }) => !holidayYears.includes(Number(date.slice(0, 4))))]).toEqual([
        code,
        [],
      ]);
  });

  it('name zones of the tz database, and a source of no more than a line', () => {
    for (const { zones } of data)
      for (const timeZone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
    expect(countryCalendars().filter(({ source }) => source.length > 300)).toEqual([]);
  });
});

describe('an estimate', () => {
  it('is a feast that waits for the moon, in a year without decreed dates', () => {
    const feasts = all.filter(
      ({ date, name }) => date >= '2027' && /Eid al-|Islamic New Year|Prophet|Ashura|Diwali/.test(name),
    );
    expect(feasts.length).toBeGreaterThan(1_000);
    expect(feasts.filter(({ estimated }) => !estimated)).toEqual([]);
  });

  it('is never a feast that a calendar fixes', () => {
    const fixed = all.filter(({ name }) =>
      /^(New Year's Day|Christmas Day|Good Friday|Easter Monday|Labou?r Day)$/.test(name),
    );
    expect(fixed.filter(({ estimated }) => estimated)).toEqual([]);
  });

  it('is not said twice: the name does not say it', () =>
    expect(all.filter(({ name }) => /estimated/i.test(name))).toEqual([]));
});

describe('a week on which the sources do not agree', () => {
  it.each([
    ['LY', 'fri sat'],
    ['CD', 'sat sun'],
    ['NE', 'sat sun'],
    ['PY', 'sat sun'],
    ['VE', 'sat sun'],
    ['TK', 'sat sun'],
    ['MR', 'sat sun'],
    ['DJ', 'fri sat'],
    ['BD', 'fri sat'],
    ['MV', 'fri sat'],
    ['AF', 'fri sat'],
    ['UG', 'sat sun'],
    ['IN', 'sat sun'],
    ['NP', 'sat sun'],
  ])('is decided, with a reason: %s rests on %s', (country, rest) => {
    const { week } = named(country);
    expect(week).toMatchObject({ isDisputed: true, rest: rest.split(' ') });
    expect(week.reason).toMatch(/^\S.{60,}[.]$/);
  });

  it.each(['DZ', 'EG', 'IQ', 'JO', 'SD', 'SY', 'YE'])('is none where both say Friday and Saturday: %s', (country) =>
    expect(named(country).week).toMatchObject({ isDisputed: false, rest: ['fri', 'sat'] }),
  );

  it('is none in Iran, which rests on Friday', () =>
    expect(named('IR').week).toMatchObject({ isDisputed: false, rest: ['fri'] }));

  it('is decided wherever the sources differ', () => {
    const differing = data.filter(({ week }) => new Set(Object.values(week.sources).map(String)).size > 1);
    expect(differing.filter(({ week }) => !week.isDisputed)).toEqual([]);
    expect(differing).toHaveLength(13);
  });
});

describe('a year without holidays', () => {
  const statesOf = (country: string) => named(country).years.map(({ state }) => state);

  it('is truly empty where a law says so: Ukraine under martial law, as far as that is known', () =>
    expect(statesOf('UA')).toEqual(['empty', 'empty', 'empty', ...Array.from({ length: 4 }, () => 'provisional')]));

  it('is provisional where nothing is known: Sri Lanka after 2026', () =>
    expect(statesOf('LK').slice(3)).toEqual(Array.from({ length: 4 }, () => 'provisional')));

  it('is nowhere else', () =>
    expect(
      data.filter(({ years: said }) => said.some(({ holidays }) => holidays === 0)).map(({ country }) => country),
    ).toEqual(['LK', 'UA']));
});
