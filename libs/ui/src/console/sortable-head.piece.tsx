import type { ReactNode } from 'react';

export type Sort = 'ascending' | 'descending' | 'none';

export type SortableHeadProps = {
  readonly children: ReactNode;
  /** How the table is sorted by this column now; `none` when by another. */
  readonly sort: Sort;
  readonly onSort: (next: 'ascending' | 'descending') => void;
  readonly num?: boolean | undefined;
};

/** The head of a column by which a table can be sorted: pressed again, it turns round. Which way is announced by the table. */
export const SortableHead = ({ children, sort, onSort, num }: SortableHeadProps) => (
  <th scope="col" aria-sort={sort} className={num ? 'num' : undefined}>
    <button type="button" onClick={() => onSort(sort === 'ascending' ? 'descending' : 'ascending')}>
      {children}
    </button>
  </th>
);

export type PickProps = {
  /** `Select Harmattan C14` */
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean, range: boolean) => void;
};

/** The cell in which a row is ticked for a bulk act. With Shift, all rows from the last tick on. */
export const Pick = ({ label, checked, onChange }: PickProps) => (
  <td className="pick">
    <input
      className="check"
      type="checkbox"
      tabIndex={-1}
      aria-label={label}
      checked={checked}
      onChange={(event) => {
        const { nativeEvent } = event;
        onChange(event.target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
      }}
    />
  </td>
);

export type BulkBarProps = {
  /** `Selected clocks` */
  readonly label: string;
  /** `2 selected` */
  readonly count: string;
  readonly children: ReactNode;
};

/** What can be done with all ticked rows at once. */
export const BulkBar = ({ label, count, children }: BulkBarProps) => (
  <div className="notice bulk noprint" data-tone="accent" role="group" aria-label={label}>
    <span>
      <b>{count}</b>
    </span>
    <span className="row end">{children}</span>
  </div>
);
