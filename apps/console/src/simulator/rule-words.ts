import type { ClockRule, RungRule } from '@connex/domain';
import { lower } from '../commands/words.js';
import { inWords } from '../time/words.js';

const calendars: Readonly<Record<string, string>> = {
  CSU: 'The calendar of the unit',
  GOV: 'The calendar of the government',
  EXP: 'The calendar of the expert’s country',
  CALENDAR_DAYS: 'Calendar days',
};

/** `GOV` → `The calendar of the government` */
export const calendarName = (calendar: string): string => calendars[calendar] ?? calendar;

/** Whose calendar a clock counts by. */
export const calendarInWords = ({ calendar }: ClockRule): string => calendarName(calendar);

/** What can make a clock stand. */
export const pauseWords = {
  ball: 'while the government has the ball',
  suspension: 'while the case is suspended',
  hold: 'during an integrity hold',
  asked: 'when somebody pauses it',
} as const;

/** What makes a clock stand. */
export const pausesInWords = ({ pauses }: Pick<ClockRule, 'pauses'>): string => {
  const said = Object.entries(pauseWords).flatMap(([what, words]) =>
    pauses[what as keyof typeof pauseWords] ? [words] : [],
  );
  return said.length === 0 ? 'never stands' : `stands ${said.join(', ')}`;
};

const days = (count: number) => `${count} working ${count === 1 ? 'day' : 'days'}`;

type At = {
  readonly kind: string;
  readonly percent?: number | undefined;
  readonly days?: number | undefined;
  readonly time?: string | undefined;
};

const at = (time: string | undefined) => (time === undefined ? '' : `, at ${time}`);

const instants: Readonly<Record<string, (at: At) => string>> = {
  start: () => 'at the start',
  afterStart: ({ days: count = 0, time }) => `${days(count)} after the start${at(time)}`,
  percent: ({ percent = 0 }) => `at ${percent} % of the target`,
  beforeDue: ({ days: count = 0, time }) => `${days(count)} before it is due${at(time)}`,
  due: () => 'when it is due',
  dueDay: ({ time = '' }) => `at ${time} on the day it is due`,
  afterDue: ({ days: count = 0, time }) => `${days(count)} after it was due${at(time)}`,
  dailyAfterDue: ({ time = '' }) => `each working day after it was due, at ${time}`,
  stood: ({ days: count = 0 }) => `when it has stood for ${days(count)} in all`,
};

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const people = (to: readonly string[], owner: string) =>
  list.format([...new Set(to.map((one) => `the ${lower(inWords(one === 'owner' ? owner : one))}`))]);

const does = ({ breaches, reminds, escalates }: RungRule, owner: string): string =>
  list.format([
    ...(breaches ? ['it is over its goal'] : []),
    ...(reminds ? [`a reminder goes to ${people(reminds.to, owner)}`] : []),
    ...(escalates ? [`it goes up to ${people(escalates.to, owner)} (${escalates.level})`] : []),
  ]) || 'silence is taken as an answer';

/** A rung of a ladder: `at 50 % of the target a reminder goes to the intake officer`. */
export const rungInWords = (rung: RungRule, owner: string): string =>
  `${instants[rung.at.kind]?.(rung.at) ?? rung.rung}: ${does(rung, owner)}`;
