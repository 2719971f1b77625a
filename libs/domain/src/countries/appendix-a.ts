import { recipients } from './recipients.js';

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** A recipient of development aid, as appendix A of the domain page knows it. */
export type Recipient = {
  readonly iso2: string;
  readonly iso3: string;
  readonly m49: string;
  readonly dac: string;
  readonly name: string;
  readonly group: string;
  /** The World Bank's income group after July 2026; empty where there is none. */
  readonly income: string;
  readonly marks: readonly ('LDC' | 'LLDC' | 'SIDS')[];
  readonly restDays: readonly Weekday[];
  /** Whether the two open sources name different days of rest (domain 7.2). */
  readonly isRestDisputed: boolean;
  readonly timezone: string;
};

const daysNamed = (text: string) => text.replace('≠', '').toLowerCase().split('/') as Weekday[];

const columns = ['iso2', 'iso3', 'm49', 'dac', 'name', 'group', 'income', 'marks', 'rest', 'timezone'] as const;

const recipient = (line: string): Recipient => {
  const said = line.split('|');
  const cells = Object.fromEntries(columns.map((column, index) => [column, said[index] ?? '']));
  const { marks, rest, ...row } = cells as Record<(typeof columns)[number], string>;
  return {
    ...row,
    marks: marks.split(' ').filter(Boolean) as Recipient['marks'],
    restDays: daysNamed(rest),
    isRestDisputed: rest.endsWith('≠'),
  };
};

/** All 141 rows, Nauru’s among them, which left the list on 1 January 2026. */
export const appendixA: readonly Recipient[] = recipients.trim().split('\n').map(recipient);
