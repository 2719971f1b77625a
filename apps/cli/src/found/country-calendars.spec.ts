import { appendixBCalendars, berlinCalendar, foundingCommands, isUnderstood, understand } from '@connex/domain';
import { countryCalendars, type PublishedCalendar } from '@connex/infra-calendars';
import { compile, type WorkingTime } from '@connex/working-time';

const calendars = countryCalendars();
const named = (code: string): PublishedCalendar => calendars.find((calendar) => calendar.code === code)!;
const timeBy = ({ holidays, timezone, hours, shifts }: PublishedCalendar): WorkingTime =>
  compile({ timezone, hours, shifts, holidays: holidays.map(({ date }) => date) });
const said = (instant: number) => new Date(instant).toISOString();
const founding = foundingCommands({ calendars, tzVersion: '2026a', people: [], idFor: (label) => label });

describe('the calendars by which a house of real work is founded', () => {
  it('are there for every country, and leave none with its weekends only', () => {
    const published = founding.filter(({ type }) => type === 'PublishCalendarVersion');
    expect(published).toHaveLength(142);
    expect(published.map(({ data }) => data['code']).toSorted()).toEqual(calendars.map(({ code }) => code).toSorted());
  });

  it('are understood, word for word', () => {
    for (const { type, stream, data } of founding)
      expect({ stream, heard: isUnderstood(understand(type, data)) }).toEqual({ stream, heard: true });
  });

  it('can all be counted by, in every year from 2024 to 2030', () => {
    for (const calendar of calendars) {
      const { countDays } = timeBy(calendar);
      for (let year = 2024; year <= 2030; year++) {
        const days = countDays(Date.UTC(year, 0, 2), Date.UTC(year, 11, 30));
        expect([calendar.code, year, days > 215 && days < 320]).toEqual([calendar.code, year, true]);
      }
    }
  });
});

describe('the calendar of the unit', () => {
  const unit = named('CSU');
  const { due } = timeBy(unit);

  it('closes on the same days as the one that the domain keeps', () => {
    const dates = unit.holidays.map(({ date }) => date).filter((date) => date >= '2026' && date < '2029');
    expect(dates).toEqual(berlinCalendar.holidays.map(({ date }) => date));
    expect(unit.hours).toEqual(berlinCalendar.hours);
  });

  it.each([
    ['four working days', '2026-11-30T10:12:00+01:00', 4, '2026-12-04T10:12:00+01:00'],
    ['over the Women’s Day', '2027-03-05T16:30:00+01:00', 1, '2027-03-09T16:30:00+01:00'],
    ['from before the opening', '2026-12-02T06:10:00+01:00', 1, '2026-12-02T17:00:00+01:00'],
  ])('counts as domain 7.2 works it out: %s', (_, from, days, then) =>
    expect(said(due(Date.parse(from), days * 28_800))).toBe(said(Date.parse(then))),
  );
});

describe('the calendars of countries', () => {
  const window = (date: string) => date >= '2026-11-23' && date <= '2027-06-30';

  it.each(appendixBCalendars.map(({ code }) => code))('have the days off of Appendix B: %s', (code) => {
    const fixture = appendixBCalendars.find((calendar) => calendar.code === code)!;
    const calendar = named(code);
    expect(Object.keys(calendar.hours)).toEqual(Object.keys(fixture.hours));
    const { isOpen, instantOf } = timeBy({ ...calendar, holidays: [] });
    const daysOff = calendar.holidays
      .map(({ date }) => date)
      .filter((date) => window(date) && isOpen(instantOf(date, '10:00')));
    expect(daysOff).toEqual(fixture.holidays.map(({ date }) => date).filter(window));
  });

  it('stand in the zone of the seat of government, where it is not that of a story', () =>
    expect(named('GOV-AR').timezone).toBe('America/Argentina/Buenos_Aires'));

  it('say which of their holidays are estimates', () =>
    expect(named('GOV-EG').holidays.find(({ date }) => date === '2027-03-09')).toEqual({
      date: '2027-03-09',
      name: 'Eid al-Fitr',
      estimated: true,
      source: 'python-holidays 0.105',
    }));

  it('are provisional where no year is known', () => {
    expect(named('GOV-LK').holidayYears).toEqual([2024, 2025, 2026]);
    expect(named('GOV-UA')).toMatchObject({ holidays: [], holidayYears: [2024, 2025, 2026] });
  });
});
