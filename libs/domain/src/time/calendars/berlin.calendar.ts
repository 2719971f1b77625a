import type { AskedVersion } from './calendar.decider.js';

/** What `PublishCalendarVersion` says, but for the table of time zones, which the publishing process knows. */
export type CalendarDocument = Omit<AskedVersion, 'tzVersion'>;

const office = [['09:00', '17:00']] as const;
const years = [2026, 2027, 2028] as const;

const everyYear = [
  ['01-01', 'New Year’s Day'],
  ['03-08', 'International Women’s Day'],
  ['05-01', 'Labour Day'],
  ['10-03', 'Day of German Unity'],
  ['12-24', 'Closed on Christmas Eve'],
  ['12-25', 'Christmas Day'],
  ['12-26', 'Second Day of Christmas'],
  ['12-31', 'Closed on New Year’s Eve'],
] as const;

/** Feasts that follow Easter, and one that is kept once: 75 years after the uprising of 17 June 1953. */
const movable = [
  ['2026-04-03', 'Good Friday'],
  ['2026-04-06', 'Easter Monday'],
  ['2026-05-14', 'Ascension Day'],
  ['2026-05-25', 'Whit Monday'],
  ['2027-03-26', 'Good Friday'],
  ['2027-03-29', 'Easter Monday'],
  ['2027-05-06', 'Ascension Day'],
  ['2027-05-17', 'Whit Monday'],
  ['2028-04-14', 'Good Friday'],
  ['2028-04-17', 'Easter Monday'],
  ['2028-05-25', 'Ascension Day'],
  ['2028-06-05', 'Whit Monday'],
  ['2028-06-17', 'Day of the Uprising of 1953'],
] as const;

const fixed = years.flatMap((year) => everyYear.map(([day, name]) => [`${year}-${day}`, name] as const));

/** The unit's calendar: Monday to Friday, nine to five, Land Berlin, closed on 24 and 31 December (domain 7.2). */
export const berlinCalendar: CalendarDocument = {
  code: 'CSU',
  timezone: 'Europe/Berlin',
  hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
  holidays: [...fixed, ...movable]
    .map(([date, name]) => ({ date, name }))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1)),
  holidayYears: years,
  secondsPerDay: 28_800,
  source: 'Holiday Act of the Land of Berlin; the two closures by decision of the unit.',
};
