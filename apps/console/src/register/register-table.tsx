import { SortableHead, type useRows } from '@connex/ui/console';
import type { DecisionRow } from '@connex/read-models';
import type { ViewRow } from '../door/door.js';
import { lower } from '../commands/words.js';
import { dayAndTime } from '../time/format.js';
import { useNow } from '../time/use-now.js';
import { eventInWords, inWords, personInWords } from '../time/words.js';
import type { RegisterColumn } from './register-order.js';
import type { RegisterSearch } from './register-search.js';

type Props = {
  readonly shown: readonly ViewRow<DecisionRow>[];
  readonly rows: ReturnType<typeof useRows>;
  readonly search: RegisterSearch;
  readonly summary: string;
  readonly onSort: (sort: string) => void;
  readonly onOpen: (key: string) => void;
};

const heads: readonly (readonly [RegisterColumn, string])[] = [
  ['decided', 'Decided, Berlin'],
  ['case', 'Case'],
  ['decision', 'Decision'],
  ['decider', 'Decided by'],
  ['proposer', 'Proposed by'],
];

const sortOf = (column: RegisterColumn, sort = '-decided') => {
  if (sort === column) return 'ascending';
  return sort === `-${column}` ? 'descending' : 'none';
};

const isOnControl = (target: EventTarget) => target instanceof Element && target.closest('a, button') !== null;

const CaseName = ({ row }: { readonly row: DecisionRow }) =>
  row.nickname ? (
    <a href={`/app/cases/${encodeURIComponent(row.nickname)}`} tabIndex={-1}>
      {row.nickname}
    </a>
  ) : (
    personInWords(row.stream)
  );

const Cells = ({ row, now }: { readonly row: DecisionRow; readonly now: string | undefined }) => (
  <>
    <td className="nowrap">
      {dayAndTime(row.decidedAt, now)}
      <small>#{row.revision}</small>
    </td>
    <th scope="row">
      <CaseName row={row} />
    </th>
    <td>
      {eventInWords(row.type)}
      <small>{lower(inWords(row.outcome))}</small>
    </td>
    <td data-as="decided by">
      {personInWords(row.decidedBy)}
      <small>{row.onBehalfOf && `for ${personInWords(row.onBehalfOf)}`}</small>
    </td>
    <td data-as="proposed by">
      {row.proposedBy ? personInWords(row.proposedBy) : 'nobody: decided at once'}
      <small>{row.proposedAt && dayAndTime(row.proposedAt, now)}</small>
    </td>
    <td data-as="policy">
      policy {row.policyVersion}
      <small>{lower(inWords(row.reasonCode))}</small>
    </td>
  </>
);

/** The decisions as a table: newest first, until a head is pressed. */
export const RegisterTable = ({ shown, rows, search, summary, onSort, onOpen }: Props) => {
  const now = useNow();
  return (
    <table className="list stack board">
      <caption className="muted">{summary}</caption>
      <thead>
        <tr>
          {heads.map(([column, title]) => (
            <SortableHead
              key={column}
              sort={sortOf(column, search.sort)}
              onSort={(way) => onSort(way === 'ascending' ? column : `-${column}`)}
            >
              {title}
            </SortableHead>
          ))}
          <th scope="col">Rule</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ key, row }) => (
          <tr
            key={key}
            {...rows.rowProps(key)}
            data-open={key === search.open || undefined}
            onClick={({ target }) => isOnControl(target) || onOpen(key)}
          >
            <Cells row={row} now={now} />
          </tr>
        ))}
      </tbody>
    </table>
  );
};
