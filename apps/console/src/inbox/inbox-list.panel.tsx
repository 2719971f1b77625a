import type { useRows } from '@connex/ui/console';
import { lower, wordOf } from '../commands/words.js';
import { wayTo } from '../tasks/task-lines.js';
import { dayAndTime } from '../time/format.js';
import { signatoryOf, type InboxLine } from './inbox-lines.js';

type ListProps = {
  readonly lines: readonly InboxLine[];
  readonly now: string;
  readonly rows: ReturnType<typeof useRows>;
};

const heads = ['Case', 'What came', 'Received, Berlin', 'Complete', 'Signatory', 'Next'] as const;

/** A line an enquiry or letter, the longest there on top. */
export const InboxList = ({ lines, now, rows }: ListProps) => (
  <table className="list stack">
    <caption className="unseen">
      {lines.length} enquiries and letters at the door, the longest there on top. Times are Berlin.
    </caption>
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <tr key={line.key} {...rows.rowProps(line.key)}>
          <Line line={line} now={now} />
        </tr>
      ))}
    </tbody>
  </table>
);

const kindOf = ({ row }: InboxLine) =>
  `${row.kind === 'LETTER' ? 'Letter' : 'Enquiry'} by ${lower(wordOf(row.channel))}`;

const Complete = ({ line: { said, of, missing } }: { readonly line: InboxLine }) => {
  if (said === undefined) return '–';
  return (
    <>
      {said} of {of}
      {missing.length > 0 && <small>without {missing.join(', ')}</small>}
    </>
  );
};

/** A clock that stands has no date. */
const dueIn = ({ next, isPaused }: InboxLine, now: string) => {
  if (isPaused) return 'no date while paused';
  return next?.dueAt ? `by ${dayAndTime(next.dueAt, now)}` : undefined;
};

const Next = ({ line, now }: { readonly line: InboxLine; readonly now: string }) => {
  const { next, row } = line;
  const open =
    row.openQuestions > 0 && `${row.openQuestions} ${row.openQuestions === 1 ? 'question' : 'questions'} open`;
  if (!next) return <small>{open || 'Nothing waits for intake'}</small>;
  return (
    <>
      <a href={wayTo(next)}>{next.means.replace(/\.$/, '')}</a>
      <small>{[dueIn(line, now), open].filter(Boolean).join(', ')}</small>
    </>
  );
};

const Line = ({ line, now }: { readonly line: InboxLine; readonly now: string }) => {
  const { row } = line;
  return (
    <>
      <th scope="row">
        <a href={`/app/cases/${encodeURIComponent(row.nickname)}`}>{row.nickname}</a>
        <small>{lower(wordOf(row.state))}</small>
      </th>
      <td>
        {kindOf(line)}
        <small>
          <bdi>{row.contractName ?? row.contact}</bdi>
        </small>
      </td>
      <td className="nowrap">{dayAndTime(row.receivedAt, now)}</td>
      <td>
        <Complete line={line} />
      </td>
      <td>{signatoryOf(row)}</td>
      <td>
        <Next line={line} now={now} />
      </td>
    </>
  );
};
