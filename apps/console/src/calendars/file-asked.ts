import type { CalendarVersion } from '@connex/domain';
import { daysInIcs, type IcsRead } from '@connex/read-models';

/** What somebody fills in about a calendar file: the file as text, and what is said of all its days. */
export type FileAsked = {
  readonly name: string;
  readonly text: string | undefined;
  /** `2031, 2032`: years of which the file holds every holiday. */
  readonly years: string;
  readonly isEstimated: boolean;
  readonly source: string;
};

export const noFile: FileAsked = { name: '', text: undefined, years: '', isEstimated: false, source: '' };

/** The years that are named whole; what is no year is left out. */
export const wholeYearsIn = ({ years }: FileAsked): readonly number[] =>
  years
    .split(/[^0-9]+/)
    .map(Number)
    .filter((year) => year >= 1900 && year <= 2199);

type Found = IcsRead | { readonly wrong: string };

/** What is found in a file, in the years that are known or named whole; or why nothing of it can be taken. */
export const foundIn = (asked: FileAsked, { holidayYears }: CalendarVersion): Found | undefined => {
  if (asked.text === undefined) return undefined;
  const years = [...holidayYears, ...wholeYearsIn(asked)];
  if (years.length === 0) return { wrong: 'No year of this calendar is known; name those that the file holds whole.' };
  try {
    const { days, leftOut } = daysInIcs(asked.text, { from: Math.min(...years), to: Math.max(...years) });
    return { days: days.map((day) => ({ ...day, ...(asked.isEstimated && { estimated: true }) })), leftOut };
  } catch (fault) {
    return { wrong: (fault as Error).message };
  }
};
