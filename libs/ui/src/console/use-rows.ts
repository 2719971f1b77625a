import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { noRows, rowFrom, stillThere, tick, tickTo, type Rows } from './row-steps.js';
import { nameOf } from './shortcut-keys.js';
import { lettersAct } from './shortcut-registry.js';
import { useShortcut } from './use-shortcut.js';

export type RowActs = {
  /** The keys of the rows in their order on the page. */
  readonly keys: readonly string[];
  /** Enter */
  readonly onOpen?: ((key: string) => void) | undefined;
  /** Space */
  readonly onPeek?: ((key: string) => void) | undefined;
  /** Other keys on a row: `{ e: { does: 'explain', run } }`. */
  readonly others?:
    Readonly<Record<string, { readonly does: string; readonly run: (key: string) => void }>> | undefined;
  /** Told before a row gets the focus, so that a table that draws only what is seen draws it. */
  readonly onMove?: ((key: string) => void) | undefined;
  /** Rows are ticked by `x` and `Shift x`. */
  readonly ticks?: boolean | undefined;
  /** Told apart from other tables on the page. */
  readonly name: string;
};

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
const rowId = (name: string, key: string) => `${name}-${key}`;

const isLetter = (pressed: string) => /^(Shift )?\S$/.test(pressed);

type Change = (next: (rows: Rows) => Rows) => void;

/** What a key does on a row: by its written name. */
const actsOf = (
  { keys, onOpen, onPeek, others = {}, ticks }: RowActs,
  change: Change,
): Readonly<Record<string, (key: string) => void>> => ({
  ...(onOpen ? { Enter: onOpen } : {}),
  ...(onPeek ? { Space: onPeek } : {}),
  ...(ticks ? { x: (key) => change((rows) => tick(rows, key)) } : {}),
  ...(ticks ? { 'Shift x': (key) => change((rows) => tickTo(rows, key, keys)) } : {}),
  ...Object.fromEntries(Object.entries(others).map(([pressed, { run }]) => [pressed, run])),
});

/** Puts the focus on a row as soon as it is on the page. */
const useFocus = (name: string) => {
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const row = document.getElementById(rowId(name, wanted.current));
    if (!row) return;
    wanted.current = undefined;
    row.focus();
    row.scrollIntoView({ block: 'nearest' });
  });
  return wanted;
};

/** What a row hears while it has the focus: arrows move, and keys act. */
const hearing =
  (acts: RowActs, change: Change, moveTo: (key: string | undefined) => void) =>
  (key: string) =>
  (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget) return;
    const step = steps[event.key];
    const pressed = nameOf(event);
    const act = actsOf(acts, change)[pressed];
    if (step === undefined && (!act || (isLetter(pressed) && !lettersAct()))) return;
    event.preventDefault();
    if (step === undefined) act?.(key);
    else moveTo(rowFrom(acts.keys, key, step));
  };

const ticking = (change: Change, keys: readonly string[]) => ({
  clear: () => change((rows) => ({ ...rows, ticked: noRows.ticked })),
  pick: (key: string, range: boolean) => change((rows) => (range ? tickTo(rows, key, keys) : tick(rows, key))),
});

/**
 * Moves through the rows of a real table by `j`, `k` and arrows, peeks by Space, opens by Enter, ticks by `x`. One row
 * has the focus of the table; spread `rowProps(key)` on its `<tr>`. A row that goes away takes its tick along.
 */
export const useRows = (acts: RowActs) => {
  const { keys, name, onMove } = acts;
  const [kept, setRows] = useState(noRows);
  const rows = useMemo(() => stillThere(kept, keys), [kept, keys]);
  const wanted = useFocus(name);
  const moveTo = (key: string | undefined) => {
    if (key === undefined) return;
    wanted.current = key;
    onMove?.(key);
    setRows((before) => ({ ...before, current: key }));
  };
  useShortcut('j', 'next row', () => moveTo(rowFrom(keys, rows.current, 1)));
  useShortcut('k', 'previous row', () => moveTo(rowFrom(keys, rows.current, -1)));
  const onKeyDown = hearing(acts, setRows, moveTo);
  const tabStop = rows.current !== undefined && keys.includes(rows.current) ? rows.current : keys[0];
  return {
    current: rows.current,
    ticked: rows.ticked,
    moveTo,
    ...ticking(setRows, keys),
    rowProps: (key: string) => ({
      id: rowId(name, key),
      tabIndex: key === tabStop ? 0 : -1,
      onKeyDown: onKeyDown(key),
      onFocus: () => setRows((before) => (before.current === key ? before : { ...before, current: key })),
    }),
  };
};
