import type { Shift } from '@connex/insight';
import { lower, wordOf } from '../commands/words.js';
import { dayAndTime } from '../time/format.js';

/** A clock whose due date would be another one, and what else is to be said of it. */
export type ShiftRow = Pick<Shift, 'stream' | 'nickname' | 'clockId' | 'title' | 'dueAt' | 'newDueAt'> & {
  readonly note?: string | undefined;
};

type Props = { readonly caption: string; readonly rows: readonly ShiftRow[]; readonly now: string };

const when = (instant: string | null, now: string) => (instant === null ? 'no date' : dayAndTime(instant, now));

/** Clocks with their due dates, as they are, struck out, and as they would be. It stands in a panel: two columns. */
export const Shifts = ({ caption, rows, now }: Props) => (
  <table className="list">
    <caption className="unseen">{caption} Times are Berlin.</caption>
    <thead>
      <tr>
        <th scope="col">Clock</th>
        <th scope="col">Due, and would be due</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={`${row.stream} ${row.clockId}`}>
          <th scope="row">
            <a href={`/app/cases/${encodeURIComponent(row.nickname)}/clocks`}>{row.nickname}</a> {wordOf(row.title)}
            <small>{row.note === undefined ? row.clockId : `${row.clockId}, ${lower(row.note)}`}</small>
          </th>
          <td className="nowrap">
            <s className="muted">{when(row.dueAt, now)}</s>
            <br />
            <b>{when(row.newDueAt, now)}</b>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
