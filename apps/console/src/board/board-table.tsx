import { ClockChip } from '@connex/ui/html';
import { Pick, SortableHead, type useRows } from '@connex/ui/console';
import { useMemo, type ReactNode } from 'react';
import { boardRow } from './board-row.js';
import { nameOf, type Line } from './lines.js';
import type { Moment, StandingClock } from './standing.js';
import type { useSeenLines } from './use-seen-lines.js';

export type BoardTableProps = {
  readonly lines: readonly Line[];
  readonly moment: Moment;
  readonly caption: string;
  readonly sort: string | undefined;
  readonly peek: string | undefined;
  readonly changed: ReadonlySet<string>;
  readonly rows: ReturnType<typeof useRows>;
  readonly seen: ReturnType<typeof useSeenLines>;
  readonly onSort: (sort: string | undefined) => void;
  readonly onPeek: (key: string) => void;
};

const heads = [
  ['case', 'Case'],
  ['clock', 'Clock'],
  ['due', 'Due in Berlin'],
  ['left', 'Working time left'],
  ['ball', 'Ball'],
  ['owner', 'Owner'],
] as const;

const sortOf = (column: string, sort = 'left') => {
  if (sort === column) return 'ascending';
  return sort === `-${column}` ? 'descending' : 'none';
};

const Heads = ({ sort, onSort }: Some<'sort' | 'onSort'>) => (
  <thead>
    <tr aria-rowindex={1}>
      <th scope="col">
        <span className="unseen">Select</span>
      </th>
      {heads.map(([column, title]) => (
        <SortableHead
          key={column}
          sort={sortOf(column, sort)}
          onSort={(way) => onSort(way === 'ascending' ? (column === 'left' ? undefined : column) : `-${column}`)}
        >
          {title}
        </SortableHead>
      ))}
    </tr>
  </thead>
);

type Some<K extends keyof BoardTableProps> = { readonly [P in K]: BoardTableProps[P] };

const Due = ({ text, note, isAbout }: { readonly text: string; readonly note: string; readonly isAbout: boolean }) => (
  <td className="nowrap" data-as="due">
    {isAbout && (
      <>
        <abbr title="about">≈</abbr>{' '}
      </>
    )}
    {text}
    <small>{note}</small>
  </td>
);

/** The cells of one clock: every one a fact, and its circumstance below. */
const Cells = ({ clock, moment }: { readonly clock: StandingClock; readonly moment: Moment }) => {
  const row = boardRow(clock, moment);
  return (
    <>
      <th scope="row">
        <a href={`/app/cases/${encodeURIComponent(clock.nickname)}`} tabIndex={-1}>
          {clock.nickname}
        </a>
        <small>{row.caseNote}</small>
      </th>
      <td>
        {row.clock}
        <small>{clock.clock}</small>
      </td>
      <Due text={row.due} note={row.dueNote} isAbout={row.isAbout} />
      <td>
        <ClockChip state={clock.state} figure={clock.figure} note={row.left} />
      </td>
      <td className="nowrap" data-as="ball">
        {row.ball}
        <small>{row.ballNote}</small>
      </td>
      <td>
        <abbr title={row.owner.title} aria-hidden="true">
          {row.owner.initials}
        </abbr>
        <span className="unseen">{row.owner.title}</span>
      </td>
    </>
  );
};

const GroupHead = ({
  name,
  count,
  index,
}: {
  readonly name: string;
  readonly count: number;
  readonly index: number;
}) => (
  <tr className="group" aria-rowindex={index}>
    <th scope="rowgroup" colSpan={heads.length + 1}>
      {name} <small>{count === 1 ? '1 clock' : `${count} clocks`}</small>
    </th>
  </tr>
);

const isOnControl = (target: EventTarget) => target instanceof Element && target.closest('a, input, button') !== null;

type ClockLineProps = Some<'moment' | 'peek' | 'changed' | 'rows' | 'seen' | 'onPeek'> & {
  readonly clock: StandingClock;
  readonly index: number;
};

const ClockLine = ({ clock, index, moment, peek, changed, rows, seen, onPeek }: ClockLineProps) => (
  <tr
    {...rows.rowProps(clock.key)}
    ref={seen.measure}
    data-index={index}
    aria-rowindex={index + 2}
    data-open={peek === clock.key || undefined}
    data-changed={changed.has(clock.key) || undefined}
    onClick={({ target }) => isOnControl(target) || onPeek(clock.key)}
  >
    <Pick
      label={`Select ${nameOf(clock)}`}
      checked={rows.ticked.has(clock.key)}
      onChange={(_, range) => rows.pick(clock.key, range)}
    />
    <Cells clock={clock} moment={moment} />
  </tr>
);

/** Rows that are not drawn keep their room. */
const Room = ({ height }: { readonly height: number }): ReactNode =>
  height > 0 && (
    <tr aria-hidden="true" className="room">
      <td colSpan={heads.length + 1} style={{ blockSize: height }} />
    </tr>
  );

/** The clocks as a real table, however many: only the lines that are seen are drawn, and all of them are counted. */
export const BoardTable = ({ lines, caption, sort, onSort, ...each }: BoardTableProps) => {
  const { seen } = each;
  const shown = useMemo(() => lines.slice(seen.first, seen.last), [lines, seen.first, seen.last]);
  return (
    <table className="list stack board" aria-rowcount={lines.length + 1} ref={seen.table}>
      <caption className="unseen">{caption}</caption>
      <Heads sort={sort} onSort={onSort} />
      <tbody>
        <Room height={seen.before} />
        {shown.map((line, at) =>
          line.kind === 'group' ? (
            <GroupHead key={line.key} name={line.name} count={line.count} index={seen.first + at + 2} />
          ) : (
            <ClockLine key={line.key} clock={line.clock} index={seen.first + at} {...each} />
          ),
        )}
        <Room height={seen.after} />
      </tbody>
    </table>
  );
};
