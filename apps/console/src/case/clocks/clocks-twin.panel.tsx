import { hours } from '@connex/ui/html';
import { wordOf } from '../../commands/words.js';
import { dayAndTime } from '../../time/format.js';
import type { Course } from './clock-course.js';
import { heldTime, shownTime } from './held-time.js';

type Props = { readonly courses: readonly Course[]; readonly now: string };

/** What the bars say, in figures: from when each clock counts, and where its hours went. */
export const ClocksTwin = ({ courses, now }: Props) => (
  <details className="stretches">
    <summary>The same as a table, in hours and minutes</summary>
    <table className="list stack">
      <caption className="unseen">Hours of each clock. Times are Berlin.</caption>
      <thead>
        <tr>
          <th scope="col">Clock</th>
          <th scope="col">From</th>
          {['Counted', 'Held', 'Closed', 'Together'].map((head) => (
            <th key={head} scope="col" className="num">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {courses.map((course) => (
          <Line key={course.clock.clockId} course={course} now={now} />
        ))}
      </tbody>
    </table>
  </details>
);

const Line = ({ course: { clock, entries = [] }, now }: { readonly course: Course; readonly now: string }) => {
  const { unit, government, aside, closed, together } = shownTime(heldTime(entries));
  const figures = [
    ['Counted', unit],
    ['Held', government + aside],
    ['Closed', closed],
    ['Together', together],
  ] as const;
  return (
    <tr>
      <th scope="row">
        {wordOf(clock.title)}
        <small>{clock.clockId}</small>
      </th>
      <td data-as="from">{entries[0] ? dayAndTime(entries[0].from, now) : '–'}</td>
      {figures.map(([head, seconds]) => (
        <td key={head} className="num" data-as={head}>
          {entries.length === 0 ? '–' : hours(seconds / 60)}
        </td>
      ))}
    </tr>
  );
};
