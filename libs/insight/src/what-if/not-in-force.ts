import { saysTheSame, type CalendarVersion } from '@connex/domain';
import type { House } from '../house.js';
import type { Candidate } from './told-again.js';

/** What of a candidate is not in force already: a calendar that says what its newest version says changes nothing. */
export const notInForce = (candidate: Candidate, { calendars: inForce }: House): Candidate => {
  const { calendars } = candidate;
  if (!calendars) return candidate;
  return {
    ...candidate,
    calendars: calendars.filter((version) => !isIn(version, inForce[version.code]?.versions.at(-1))),
  };
};

/** By what it is counted, and which of it is known; not what it is called, or who says it. */
const isIn = (version: CalendarVersion, newest: CalendarVersion | undefined): boolean =>
  newest !== undefined && saysTheSame(countedBy(version), countedBy(newest));

const countedBy = ({ calendar, holidayYears, secondsPerDay }: CalendarVersion) => ({
  calendar,
  holidayYears,
  secondsPerDay,
});
