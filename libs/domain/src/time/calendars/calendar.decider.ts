import { validate, type Calendar } from '@connex/working-time';
import { contentOf, saysTheSame } from '../../approvals/content.js';
import type { Decide } from '../../approvals/approved-stream.js';
import { refuse, type Refusal } from '../../grammar/decider.js';
import type { Said } from '../../grammar/language.js';
import type { Spoken } from '../../grammar/mind.js';
import { outOfReach, outsideYears, toldTwice, tooShort, unexplainedYear } from './calendar-faults.js';
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

const whyNotCounted = (asked: AskedVersion): Refusal<Words> | undefined => {
  const why = validate(calendarIn(asked))[0]?.detail ?? tooShort(asked);
  return why === undefined ? undefined : refuse('CALENDAR_REFUSED', why);
};

const whyNotTold = (asked: AskedVersion, last: CalendarVersion | undefined): Refusal<Words> | undefined => {
  const twice = toldTwice(asked);
  if (twice) return refuse('HOLIDAY_TWICE', `${twice} is named twice; say both names in one line.`);
  const stray = outsideYears(asked);
  if (stray) return refuse('HOLIDAY_OUTSIDE_YEARS', `${stray} lies in none of the years named.`);
  const year = last && unexplainedYear(asked, last);
  return year
    ? refuse('YEAR_UNEXPLAINED', `No holiday is named in ${year}, and no source that it has none.`)
    : undefined;
};

/** Nobody could count by it, or it says less than it seems to: why the next version of a calendar cannot be as asked. */
export const whyNotNext = (asked: AskedVersion, { versions }: CalendarState): Refusal<Words> | undefined => {
  const last = versions.at(-1);
  if (last && last.code !== asked.code) return refuse('OTHER_CALENDAR', `This is the calendar ${last.code}.`);
  return whyNotCounted(asked) ?? whyNotTold(asked, last);
};

/** Why a version that would count from an instant on cannot even be tried: it cannot be, or clocks would have no end by it. */
export const whyNotTried = (asked: AskedVersion, state: CalendarState, from: string): Refusal<Words> | undefined => {
  const whyNot = whyNotNext(asked, state);
  if (whyNot) return whyNot;
  const why = outOfReach(calendarIn(asked), from);
  return why === undefined ? undefined : refuse('CALENDAR_REFUSED', why);
};

/** What is asked of the next version says what the last one says, to the word. */
const isAsBefore = (asked: AskedVersion, last: CalendarVersion): boolean =>
  saysTheSame(calendarVersionOf({ ...asked, version: last.version } as Published, last.publishedAt), last);

/** Why nobody would decide about a version that would count from an instant on: it cannot be, or it changes nothing. */
export const whyNotProposed = (asked: AskedVersion, state: CalendarState, from: string): Refusal<Words> | undefined => {
  const why = whyNotTried(asked, state, from);
  const last = state.versions.at(-1);
  if (why || !last || !isAsBefore(asked, last)) return why;
  return refuse('CALENDAR_AS_BEFORE', `Version ${last.version} says all of this already, and from the same source.`);
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
  PublishCalendarVersion({ data, meta }, calendar, { now }) {
    const said = contentOf(data);
    // What a house is founded with was looked at beforehand, calendar by calendar.
    const isFounded = meta.by.role === 'SYSTEM';
    const why =
      whyOvertaken(data.approvalId, calendar) ??
      (isFounded ? whyNotNext(said, calendar) : whyNotProposed(said, calendar, now));
    if (why) return why;
    return [{ type: 'CalendarVersionPublished', data: { ...said, version: calendar.versions.length + 1 } }];
  },
};
