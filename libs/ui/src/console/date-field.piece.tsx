import { parseAbsolute, parseDate, type CalendarDate, type ZonedDateTime } from '@internationalized/date';
import { DateField as Dates, DateInput, DateSegment } from 'react-aria-components/DateField';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Around } from './around.piece.js';
import type { Asked } from './text-field.piece.js';

const Inside = ({ asked }: { readonly asked: Asked }) => (
  <Around asked={asked}>
    <DateInput className="input datetime">{(segment) => <DateSegment segment={segment} />}</DateInput>
  </Around>
);

const sameFor = ({ id, wrong, optional, disabled }: Asked) => ({
  className: 'field',
  ...(id ? { id } : {}),
  'data-wrong': wrong ? '' : undefined,
  isInvalid: wrong !== undefined,
  isRequired: optional !== true,
  isDisabled: disabled === true,
  validationBehavior: 'aria' as const,
  shouldForceLeadingZeros: true,
});

/** The day, then the month, and 24 hours: as dates are written everywhere in the console. */
const asWritten = 'en-GB';

export type DateFieldProps = Asked & {
  /** A date `YYYY-MM-DD`, or nothing while it is not whole. */
  readonly value: string | undefined;
  readonly onChange: (date: string | undefined) => void;
};

/** A date, part by part: digits fill it, arrows step, no calendar has to be opened. */
export const DateField = ({ value, onChange, ...asked }: DateFieldProps) => (
  <I18nProvider locale={asWritten}>
    <Dates<CalendarDate>
      {...sameFor(asked)}
      value={value ? parseDate(value) : null}
      onChange={(date) => onChange(date?.toString())}
    >
      <Inside asked={asked} />
    </Dates>
  </I18nProvider>
);

export type DateTimeFieldProps = Asked & {
  /** RFC 3339 UTC, or nothing while it is not whole. */
  readonly value: string | undefined;
  readonly onChange: (instant: string | undefined) => void;
  /** The IANA zone in which it is written and read; the label or the hint names it. */
  readonly zone: string;
  /** The house's now (RFC 3339): where the arrows begin. */
  readonly now: string;
};

const toTheMinute = (date: ZonedDateTime) => date.set({ second: 0, millisecond: 0 }).toAbsoluteString();

/** An instant, written as the date and the time of a zone that is named beside it. */
export const DateTimeField = ({ value, onChange, zone, now, ...asked }: DateTimeFieldProps) => (
  <I18nProvider locale={asWritten}>
    <Dates<ZonedDateTime>
      {...sameFor(asked)}
      granularity="minute"
      hourCycle={24}
      hideTimeZone
      placeholderValue={parseAbsolute(now, zone)}
      value={value ? parseAbsolute(value, zone) : null}
      onChange={(date) => onChange(date ? toTheMinute(date) : undefined)}
    >
      <Inside asked={asked} />
    </Dates>
  </I18nProvider>
);
