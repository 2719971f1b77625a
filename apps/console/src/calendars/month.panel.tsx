import { dateInWords, monthName, weekdays } from './local-days.js';
import { weekdayName } from './calendar-name.js';
import type { DayKind, GridDay, GridMonth } from './month-grid.js';

const words: Readonly<Record<DayKind, string | undefined>> = {
  work: undefined,
  rest: 'rest day',
  holiday: 'holiday',
  short: 'short day',
  extra: 'worked, on a rest day',
};

const Day = ({ day }: { readonly day: GridDay | undefined }) => {
  if (!day) return <td />;
  const said = words[day.kind];
  return (
    <td data-kind={day.kind}>
      {day.isEstimated && <span aria-hidden="true">≈</span>}
      {Number(day.date.slice(8))}
      {said && <span className="unseen">, {said}</span>}
    </td>
  );
};

/** What is to be said of a day in words: a holiday by its name, a day with hours of its own by those. */
const noteOn = ({ kind, name, hours, isEstimated }: GridDay): string | undefined => {
  if (kind === 'holiday') return isEstimated ? `≈ ${name}, an estimate` : name;
  return hours && [words[kind], hours].filter(Boolean).join(', ');
};

const Notes = ({ days }: { readonly days: readonly GridDay[] }) => {
  const noted = days.flatMap((day) => {
    const note = noteOn(day);
    return note === undefined ? [] : [{ day, note }];
  });
  if (noted.length === 0) return null;
  return (
    <ul className="plain-list">
      {noted.map(({ day, note }) => (
        <li key={day.date}>
          <b>{dateInWords(day.date).replace(/ \w+ \d+$/, '')}</b> <bdi>{note}</bdi>
        </li>
      ))}
    </ul>
  );
};

/** A month: each day with what it is, and below it the days that have a name or hours of their own. */
export const MonthPanel = ({ grid: { month, weeks } }: { readonly grid: GridMonth }) => {
  const title = `${monthName(month)} ${month.slice(0, 4)}`;
  return (
    <div className="month">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th key={day} scope="col">
                {weekdayName(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={index}>
              {week.map((day, place) => (
                <Day key={day?.date ?? place} day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Notes days={weeks.flat().filter((day) => day !== undefined)} />
    </div>
  );
};

const kinds = [
  { kind: 'work', label: 'worked' },
  { kind: 'rest', label: 'rest day' },
  { kind: 'holiday', label: 'holiday' },
  { kind: 'short', label: 'short day' },
  { kind: 'extra', label: 'worked, on a rest day' },
] as const;

/** How the days are drawn, in words. */
export const MonthKey = () => (
  <ul className="key month-key">
    {kinds.map(({ kind, label }) => (
      <li key={kind}>
        <span data-kind={kind} aria-hidden="true">
          1
        </span>
        {label}
      </li>
    ))}
    <li>
      <span aria-hidden="true">≈</span>
      an estimate, such as by the moon
    </li>
  </ul>
);
