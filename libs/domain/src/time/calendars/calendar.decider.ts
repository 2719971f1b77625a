import { validate, type Calendar } from '@connex/working-time';
import { contentOf } from '../../approvals/content.js';
import type { Decide } from '../../approvals/approved-stream.js';
import { refuse, type Refusal } from '../../grammar/decider.js';
import type { Said } from '../../grammar/language.js';
import type { Spoken } from '../../grammar/mind.js';
import type { calendarLanguage } from './calendar.language.js';
import type { CalendarFile, CalendarState, CalendarVersion } from './calendar.state.js';

type Words = typeof calendarLanguage;
type Published = Said<Words['events']['CalendarVersionPublished']>;
/** What is asked of the next version, whether it is published, or only proposed yet. */
export type AskedVersion = Omit<Said<Words['commands']['PublishCalendarVersion']>, 'approvalId' | 'decision'>;

const calendarIn = ({ timezone, hours, holidays, breaks, shifts }: AskedVersion | Published) =>
  ({
    timezone,
    hours,
    holidays: holidays.map(({ date }) => date),
    ...(breaks && { breaks }),
    ...(shifts && { shifts }),
  }) as Calendar;

/** A version as it is counted by, from the fact that published it. */
export const calendarVersionOf = (published: Published, publishedAt: string): CalendarVersion => ({
  code: published.code,
  version: published.version,
  publishedAt,
  calendar: calendarIn(published),
  holidays: published.holidays as CalendarVersion['holidays'],
  holidayYears: published.holidayYears,
  ...(published.yearNotes && { yearNotes: published.yearNotes }),
  secondsPerDay: published.secondsPerDay,
  tzVersion: published.tzVersion,
  source: published.source,
});

const yearOf = ({ date }: { readonly date: string }) => Number(date.slice(0, 4));

/** A year that newly counts as known, has no holiday, and says from no source why (domain 9.17). */
const unexplained = ({ holidayYears, holidays, yearNotes = [] }: AskedVersion, before: readonly number[]) => {
  const told = new Set([...holidays.map(yearOf), ...before]);
  for (const { year, state } of yearNotes) if (state === 'empty') told.add(year);
  return holidayYears.find((year) => !told.has(year));
};

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** From six to two is eight hours: a range that ends before it begins goes on after midnight. */
const lengthOf = (from: number, to: number) => (to > from ? to - from : to + 24 * 60 - from);

/** A week with less work than one working day of a target: due dates by it would lie beyond every calendar. */
const tooShort = ({ hours, secondsPerDay }: AskedVersion): string | undefined => {
  const ranges = Object.values(hours).flatMap((day) => day ?? []);
  const minutes = ranges.reduce((sum, [from, to]) => sum + lengthOf(minutesOf(from), minutesOf(to)), 0);
  return minutes * 60 < secondsPerDay
    ? `Its week has ${minutes} minutes of work, less than one working day of a target (${secondsPerDay / 60} minutes).`
    : undefined;
};

const whyNotCounted = (asked: AskedVersion) => validate(calendarIn(asked))[0]?.detail ?? tooShort(asked);

/** Nobody could count by it, or it says less than it seems to: why the next version of a calendar cannot be as asked. */
export const whyNotNext = (asked: AskedVersion, { versions }: CalendarState): Refusal<Words> | undefined => {
  const last = versions.at(-1);
  if (last && last.code !== asked.code) return refuse('OTHER_CALENDAR', `This is the calendar ${last.code}.`);
  const why = whyNotCounted(asked);
  if (why) return refuse('CALENDAR_REFUSED', why);
  const stray = asked.holidays.find((holiday) => !asked.holidayYears.includes(yearOf(holiday)));
  if (stray) return refuse('HOLIDAY_OUTSIDE_YEARS', `${stray.date} lies in none of the years named.`);
  const year = last && unexplained(asked, last.holidayYears);
  return year
    ? refuse('YEAR_UNEXPLAINED', `No holiday is named in ${year}, and no source that it has none.`)
    : undefined;
};

/** A calendar counts from the instant at which it is published; nothing that was counted before is counted again. */
export const whyNotThen = ({ meta }: Pick<Spoken, 'meta'>, now: string): Refusal<Words> | undefined =>
  meta.occurredAt < now
    ? refuse('BEFORE_PUBLICATION', `It is ${now}; a version dated ${meta.occurredAt} would count from before that.`)
    : undefined;

/** A version is proposed whole, on top of the one before: what was published since would be undone by it. */
const whyOvertaken = (
  approvalId: string | undefined,
  { approvals, versions, publishedIn }: CalendarFile,
): Refusal<Words> | undefined => {
  const proposed = approvals.find((one) => one.approvalId === approvalId);
  if (!proposed || proposed.arm > publishedIn) return undefined;
  return refuse(
    'VERSION_OVERTAKEN',
    `Version ${versions.length} was published since; propose this again on top of it.`,
  );
};

export const calendarRules: Decide<Words, CalendarFile> = {
  PublishCalendarVersion({ data }, calendar) {
    const said = contentOf(data);
    const why = whyOvertaken(data.approvalId, calendar) ?? whyNotNext(said, calendar);
    if (why) return why;
    return [{ type: 'CalendarVersionPublished', data: { ...said, version: calendar.versions.length + 1 } }];
  },
};
