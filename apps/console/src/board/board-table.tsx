import { ClockChip } from '@connex/ui/html';
import { Pick as Tick, SortableHead, type useRows } from '@connex/ui/console';
import { memo, useRef, type ReactNode, type RefObject } from 'react';
import { boardRow } from './board-row.js';
import { nameOf, type Line } from './lines.js';
import type { Moment, StandingClock } from './standing.js';
import type { useSeenLines } from './use-seen-lines.js';

export type BoardTableProps = {
  readonly lines: readonly Line[];
  readonly moment: Moment;
  /** `?asOf=…` while the board looks back, else nothing. */
  readonly then: string;
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

const Heads = ({ sort, onSort }: Pick<BoardTableProps, 'sort' | 'onSort'>) => (
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
const Cells = ({ clock, moment, then }: Pick<ClockLineProps, 'clock' | 'moment' | 'then'>) => {
  const row = boardRow(clock, moment);
  return (
    <>
      <th scope="row">
        <a href={`/app/cases/${encodeURIComponent(clock.nickname)}${then}`} tabIndex={-1}>
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

type Handlers = Pick<BoardTableProps, 'rows' | 'onPeek'>;

type ClockLineProps = {
  readonly clock: StandingClock;
  readonly index: number;
  readonly moment: Moment;
  readonly isOpen: boolean;
  readonly isChanged: boolean;
  readonly isTicked: boolean;
  readonly tabIndex: number;
  /** The moment that is looked back to, as an address says it: nothing can be done with rows of the past. */
  readonly then: string;
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
  /** What the row does when it hears something: looked up then, so that a row is drawn anew only when it shows something new. */
  readonly latest: RefObject<Handlers>;
};

const ClockLine = memo(({ clock, index, latest, ...line }: ClockLineProps) => {
  const { key } = clock;
  const row = () => latest.current.rows.rowProps(key);
  return (
    <tr
      id={`clock-${key}`}
      tabIndex={line.tabIndex}
      onKeyDown={(event) => row().onKeyDown(event)}
      onFocus={() => row().onFocus()}
      onClick={({ target }) => isOnControl(target) || latest.current.onPeek(key)}
      ref={line.measure}
      data-index={index}
      aria-rowindex={index + 2}
      data-open={line.isOpen || undefined}
      data-changed={line.isChanged || undefined}
    >
      {line.then === '' ? (
        <Tick
          label={`Select ${nameOf(clock)}`}
          checked={line.isTicked}
          onChange={(_, range) => latest.current.rows.pick(key, range)}
        />
      ) : (
        <td className="pick" />
      )}
      <Cells clock={clock} moment={line.moment} then={line.then} />
    </tr>
  );
});

/** Rows that are not drawn keep their room. */
const Room = ({ height }: { readonly height: number }): ReactNode =>
  height > 0 && (
    <tr aria-hidden="true" className="room">
      <td colSpan={heads.length + 1} style={{ blockSize: height }} />
    </tr>
  );

type LinesProps = Omit<BoardTableProps, 'caption' | 'sort' | 'onSort'>;

const Lines = ({ lines, seen, rows, onPeek, moment, then, peek, changed }: LinesProps) => {
  const latest = useRef<Handlers>({ rows, onPeek });
  latest.current = { rows, onPeek };
  return lines.slice(seen.first, seen.last).map((line, at) => {
    const index = seen.first + at;
    if (line.kind === 'group')
      return <GroupHead key={line.key} name={line.name} count={line.count} index={index + 2} />;
    const { key, clock } = line;
    const shown = { isOpen: peek === key, isChanged: changed.has(key), isTicked: rows.ticked.has(key) };
    const { tabIndex } = rows.rowProps(key);
    return (
      <ClockLine key={key} {...{ clock, index, moment, then, latest, tabIndex }} {...shown} measure={seen.measure} />
    );
  });
};

/** The clocks as a real table, however many: only the lines that are seen are drawn, and all of them are counted. */
export const BoardTable = ({ caption, sort, onSort, ...rest }: BoardTableProps) => {
  const { lines, seen } = rest;
  return (
    <table
      className="list stack board"
      aria-rowcount={lines.length + 1}
      data-long={seen.isLong || undefined}
      ref={seen.table}
    >
      <caption className="unseen">{caption}</caption>
      <Heads sort={sort} onSort={onSort} />
      <tbody>
        <Room height={seen.before} />
        <Lines {...rest} />
        <Room height={seen.after} />
      </tbody>
    </table>
  );
};
