import { hours, signedHours, Sum, type SumRow } from '@connex/ui/html';
import { Fragment } from 'react';
import { dayAndTime } from '../../time/format.js';
import { eventInWords } from '../../time/words.js';
import { lower } from '../../commands/words.js';
import type { StandingClock } from '../standing.js';
import type { Explanation } from './explanation.js';

const figure = (minutes: number) => (minutes === 0 ? undefined : hours(minutes));

/** Calendar days are written out; what is less, in hours and minutes. */
const calendarTime = (minutes: number): string => {
  const [days, rest] = [Math.floor(minutes / 1440), minutes % 1440];
  const spelt = rest % 60 === 0 ? `${rest / 60} h` : `${Math.floor(rest / 60)} h ${rest % 60} m`;
  if (days === 0) return spelt;
  return `${days} calendar ${days === 1 ? 'day' : 'days'} ${spelt}`;
};

type Props = { readonly clock: StandingClock; readonly told: Explanation; readonly now: string };

/** Every hour since the clock began, and who held it. */
export const HeldBy = ({ told: { sum }, now }: Props) => {
  const rows: readonly SumRow[] = sum.rows.map(({ from, openedBy, counted, held, closed }) => ({
    key: `${from} ${openedBy.revision}`,
    label: dayAndTime(from, now),
    note: `${lower(eventInWords(openedBy.type))} #${openedBy.revision}`,
    figures: [figure(counted), figure(held), figure(closed)],
  }));
  const { counted, held, closed } = sum.total;
  return (
    <Sum
      caption="Every hour since the clock began, and who held it"
      heads={['Hours held by', 'Unit', 'Others', 'Closed']}
      rows={rows}
      totals={[
        { label: 'Until now', figures: [hours(counted), hours(held), hours(closed)] },
        { label: `Together, ${calendarTime(sum.together)}`, figures: [hours(sum.together)] },
      ]}
    />
  );
};

const goalOf = ({ targetSeconds, secondsPerDay, track }: StandingClock): string => {
  const days = (targetSeconds ?? 0) / secondsPerDay;
  return `Goal, ${days} working ${days === 1 ? 'day' : 'days'} of ${secondsPerDay / 3_600} h${track === 'FAST' ? ', fast track' : ''}`;
};

/** From the goal to the time left; the parts add up. */
export const FromGoalToLeft = ({ clock, told: { left, policyVersion } }: Props) => {
  if (!left) return null;
  const isOver = clock.state === 'over';
  const toClosing: readonly SumRow[] =
    left.toClosing === 0
      ? []
      : [
          {
            label: 'On to closing time',
            note: 'a clock is due when its last day closes',
            figures: [signedHours(left.toClosing)],
          },
        ];
  return (
    <Sum
      caption="From the goal to the time left"
      rows={[
        { label: goalOf(clock), note: `policy ${policyVersion}`, figures: [hours(left.goal)] },
        { label: isOver ? 'Used until now' : 'Used', figures: [signedHours(-left.used)] },
        ...toClosing,
      ]}
      totals={[{ label: isOver ? 'Over' : 'Left', figures: [hours(Math.abs(left.left))] }]}
    />
  );
};

/** Each stretch with its rule, and the name of the holiday where it was one. */
export const Stretches = ({ told: { entries, calendar }, now }: Props) => (
  <details className="stretches">
    <summary>
      Each stretch with its rule, {entries.length} in all;{' '}
      {calendar.code === 'CALENDAR_DAYS' ? 'in calendar days' : `calendar ${calendar.code} version ${calendar.version}`}
    </summary>
    <table className="sum">
      <thead>
        <tr>
          <th scope="col">From, Berlin</th>
          <th scope="col" className="num">
            Counted
          </th>
          <th scope="col" className="num">
            Not
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ from, seconds, counted, rule }) => (
          <tr key={from}>
            <th scope="row">
              {dayAndTime(from, now)}
              <small>{rule}</small>
            </th>
            {[counted, !counted].map((is, column) => (
              <Fragment key={column}>
                <td className={is ? 'num' : 'num nil'}>{is ? hours(Math.floor(seconds / 60)) : '–'}</td>
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);
