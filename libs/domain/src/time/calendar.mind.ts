import { validate } from '@connex/working-time';
import { refuse } from '../grammar/decider.js';
import type { Command, Event, Said } from '../grammar/language.js';
import type { Decided, Facts, Mind, Spoken } from '../grammar/mind.js';
import { calendarLanguage } from './calendar.language.js';
import { noCalendar, type CalendarState, type CalendarVersion } from './calendar.state.js';

type Published = Said<(typeof calendarLanguage)['events']['CalendarVersionPublished']>;
type Asked = Said<(typeof calendarLanguage)['commands']['PublishCalendarVersion']>;

const calendarIn = ({ timezone, hours, holidays, breaks, shifts }: Asked | Published) => ({
  timezone,
  hours,
  holidays: holidays.map(({ date }) => date),
  ...(breaks && { breaks }),
  ...(shifts && { shifts }),
});

/** A version as it is counted by, from the fact that published it. */
export const calendarVersionOf = (published: Published, publishedAt: string): CalendarVersion => ({
  code: published.code,
  version: published.version,
  publishedAt,
  calendar: calendarIn(published) as CalendarVersion['calendar'],
  holidays: published.holidays as CalendarVersion['holidays'],
  holidayYears: published.holidayYears,
  secondsPerDay: published.secondsPerDay,
  tzVersion: published.tzVersion,
  source: published.source,
});

const publish = ({ data, meta }: Command<typeof calendarLanguage>, { versions }: CalendarState, now: string) => {
  const last = versions.at(-1);
  if (last && last.code !== data.code) return refuse('OTHER_CALENDAR', `This is the calendar ${last.code}.`);
  if (meta.occurredAt < now) return refuse('BEFORE_PUBLICATION');
  const [fault] = validate(calendarIn(data) as CalendarVersion['calendar']);
  if (fault) return refuse('CALENDAR_REFUSED', fault.detail);
  const stray = data.holidays.find(({ date }) => !data.holidayYears.includes(Number(date.slice(0, 4))));
  if (stray) return refuse('HOLIDAY_OUTSIDE_YEARS', `${stray.date} lies in none of the years named.`);
  const published: Event<typeof calendarLanguage> = {
    type: 'CalendarVersionPublished',
    data: { ...data, version: versions.length + 1 },
  };
  return [{ ...published, occurredAt: meta.occurredAt }];
};

/** The mind of a calendar: `calendar-<code>`. */
export const calendarMind: Mind<CalendarState> = {
  kind: 'calendar',
  languages: [calendarLanguage],
  initial: noCalendar,
  evolve: (state, { type, data, occurredAt }) =>
    type === 'CalendarVersionPublished'
      ? { versions: [...state.versions, calendarVersionOf(data as Published, occurredAt)] }
      : state,
  reads: () => [],
  decide(command: Spoken, state: CalendarState, { now }: Facts): Decided | ReturnType<typeof refuse> {
    const decision = publish(command as Command<typeof calendarLanguage>, state, now);
    return 'refused' in decision ? decision : { events: decision };
  },
  owes: () => [],
  isClosed: () => false,
  claimed: () => refuse('CONFLICT'),
  stageOf: () => 'IN_FORCE',
};
