import type { CalendarDocument } from './berlin.calendar.js';

/**
 * The calendars of the acceptance stories, and of nothing else (ruling 24). Source: domain page, appendix B: python-holidays
 * 0.105, from 23 November 2026 to 30 June 2027; only days that fall on a working day are listed.
 * Each row: zone, rest days, holidays as `month-day,day` groups of a year.
 */
const rows = {
  CSU: ['Europe/Berlin', 'sat sun', '2026-12-24,25,31 2027-01-01 2027-03-08,26,29 2027-05-06,17'],
  'GOV-ZM': ['Africa/Lusaka', 'sat sun', '2026-12-25 2027-01-01 2027-03-08,12,26,29 2027-04-28 2027-05-25'],
  'GOV-MN': [
    'Asia/Ulaanbaatar',
    'sat sun',
    '2026-11-26 2026-12-29 2027-01-01 2027-02-08,09 2027-03-08 2027-05-20 2027-06-01',
  ],
  'GOV-EG': ['Africa/Cairo', 'fri sat', '2027-01-07,28 2027-03-09,10 2027-04-29 2027-05-03,16,17,18 2027-06-10'],
  'GOV-SN': ['Africa/Dakar', 'sat sun', '2026-12-25 2027-01-01 2027-03-09,29 2027-05-06,17 2027-06-15'],
  'GOV-GN': ['Africa/Conakry', 'sat sun', '2026-12-25 2027-01-01 2027-03-09,29 2027-05-17,25'],
  'GOV-KG': ['Asia/Bishkek', 'sat sun', '2027-01-01,04,05,06,07 2027-03-08,09 2027-05-03,04,05,06,07'],
  'GOV-NR': ['Pacific/Nauru', 'sat sun', '2026-12-25,28 2027-01-01 2027-02-01,02 2027-03-08,26,29,30 2027-05-17'],
  'GOV-LA': ['Asia/Vientiane', 'sat sun', '2026-12-02 2027-01-01 2027-03-08 2027-04-14,15,16 2027-05-03'],
  'GOV-LR': ['Africa/Monrovia', 'sat sun', '2026-12-25 2027-01-01 2027-02-11 2027-03-10,15 2027-04-09 2027-05-14'],
  'GOV-MG': ['Indian/Antananarivo', 'sat sun', '2026-12-11,25 2027-01-01 2027-03-08,29 2027-05-06,17'],
  'GOV-MZ': ['Africa/Maputo', 'sat sun', '2026-12-25 2027-01-01 2027-02-03 2027-04-07 2027-06-25'],
  'GOV-PG': ['Pacific/Port_Moresby', 'sat sun', '2026-12-25 2027-01-01 2027-02-26 2027-03-26,29 2027-06-17'],
  'GOV-TZ': [
    'Africa/Dar_es_Salaam',
    'sat sun',
    '2026-12-09,25 2027-01-01,12 2027-03-10,11,26,29 2027-04-07,26 2027-05-17',
  ],
  'GOV-UG': ['Africa/Kampala', 'sat sun', '2026-12-25 2027-01-01,26 2027-02-16 2027-03-08,09,26,29 2027-06-03,09'],
  'GOV-NE': ['Africa/Niamey', 'sat sun', '2026-12-18,25 2027-01-01 2027-03-09,29 2027-05-17 2027-06-07'],
  'GOV-CI': ['Africa/Abidjan', 'sat sun', '2026-12-25 2027-01-01 2027-03-09,29 2027-05-06,17'],
  'GOV-BO': ['America/La_Paz', 'sat sun', '2026-12-25 2027-01-01,22 2027-02-08,09 2027-03-26 2027-05-27 2027-06-21'],
  'GOV-AR': [
    'America/Argentina/Salta',
    'sat sun',
    '2026-11-23 2026-12-07,08,25 2027-01-01 2027-02-08,09 2027-03-24,25,26 2027-04-02 2027-05-25 2027-06-21',
  ],
} as const;

const office = [['09:00', '17:00']] as const;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const weekWithout = (rest: string) =>
  Object.fromEntries(weekdays.filter((weekday) => !rest.includes(weekday)).map((weekday) => [weekday, office]));

const datesIn = (groups: string) =>
  groups.split(' ').flatMap((group) =>
    group
      .slice(8)
      .split(',')
      .map((day) => ({ date: `${group.slice(0, 8)}${day}` })),
  );

const documentOf = ([code, [timezone, rest, holidays]]: [
  string,
  (typeof rows)[keyof typeof rows],
]): CalendarDocument => ({
  code,
  timezone,
  hours: weekWithout(rest),
  holidays: datesIn(holidays),
  holidayYears: [2026, 2027],
  secondsPerDay: 28_800,
  source: 'Fixture for the stories: python-holidays 0.105.',
});

export const appendixBCalendars: readonly CalendarDocument[] = Object.entries(rows).map(documentOf);

/** Scenario S17: one more holiday, decreed while clocks run. */
export const egyptVersion2: CalendarDocument = {
  ...appendixBCalendars.find(({ code }) => code === 'GOV-EG')!,
  holidays: [...datesIn(rows['GOV-EG'][2]), { date: '2027-03-11', name: 'Decreed holiday' }],
};
