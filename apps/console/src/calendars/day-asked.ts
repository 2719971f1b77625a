import type { NewDay } from '@connex/read-models';
import type { WrongField } from '../commands/small-form.js';

/** What somebody fills in about a day. */
export type DayAsked = {
  readonly date: string | undefined;
  readonly kind: 'holiday' | 'hours';
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly isEstimated: boolean;
  readonly source: string;
};

export const nothingYet: DayAsked = {
  date: undefined,
  kind: 'holiday',
  name: '',
  from: '',
  to: '',
  isEstimated: false,
  source: '',
};

export type WrongDay = WrongField<DayAsked>;

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text.trim());

const hoursWrong = ({ from, to }: DayAsked): readonly WrongDay[] => {
  if (!isTime(from)) return [{ field: 'from', says: 'Give the time as hours and minutes, such as 09:00' }];
  if (!isTime(to)) return [{ field: 'to', says: 'Give the time as hours and minutes, such as 13:00' }];
  return to.trim() > from.trim() ? [] : [{ field: 'to', says: 'It must end after it begins' }];
};

/** What is missing or amiss, field by field. */
export const wrongIn = (asked: DayAsked): readonly WrongDay[] => {
  const { date, kind, name, source } = asked;
  const ofKind: readonly WrongDay[] =
    kind === 'hours'
      ? hoursWrong(asked)
      : name.trim() === ''
        ? [{ field: 'name', says: 'Give the holiday a name' }]
        : [];
  return [
    ...(date === undefined ? [{ field: 'date' as const, says: 'Give the date' }] : []),
    ...ofKind,
    ...(source.trim() === '' ? [{ field: 'source' as const, says: 'Say where it is written' }] : []),
  ];
};

/** The day that was described, once nothing is amiss. */
export const newDayIn = ({ date = '', kind, name, from, to, isEstimated }: DayAsked): NewDay =>
  kind === 'hours'
    ? { date, name: '', hours: [[from.trim(), to.trim()]] }
    : { date, name: name.trim(), ...(isEstimated && { estimated: true }) };
