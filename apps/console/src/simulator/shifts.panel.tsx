import type { Shift } from '@connex/insight';
import { lower, wordOf } from '../commands/words.js';
import { dayAndTime } from '../time/format.js';

/** A clock whose due date would be another one, and what else is to be said of it. */
export type ShiftRow = Pick<Shift, 'stream' | 'nickname' | 'clockId' | 'title' | 'dueAt' | 'newDueAt'> & {
  readonly note?: string | undefined;
};

type Props = { readonly caption: string; readonly rows: readonly ShiftRow[]; readonly now: string };

const when = (instant: string | null, now: string) => (instant === null ? 'no date' : dayAndTime(instant, now));

/** Clocks with their due dates, as they are and as they would be: the date that is, struck out, then the new one. */
export const Shifts = ({ caption, rows, now }: Props) => (
  <table className="list stack">
    <caption className="unseen">{caption} Times are Berlin.</caption>
    <thead>
      <tr>
        <th scope="col">Case</th>
        <th scope="col">Clock</th>
        <th scope="col">Due now</th>
        <th scope="col">Would be due</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={`${row.stream} ${row.clockId}`}>
          <th scope="row">
            <a href={`/app/cases/${encodeURIComponent(row.nickname)}/clocks`}>{row.nickname}</a>
          </th>
          <td>
            {wordOf(row.title)}
            <small>{row.note === undefined ? row.clockId : `${row.clockId}, ${lower(row.note)}`}</small>
          </td>
          <td className="nowrap">
            <s>{when(row.dueAt, now)}</s>
          </td>
          <td className="nowrap">
            <b>{when(row.newDueAt, now)}</b>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
