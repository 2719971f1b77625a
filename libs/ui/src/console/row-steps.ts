/** The rows of a table as a keyboard knows them: which is current, which are ticked, where a range began. */
export type Rows = {
  readonly current: string | undefined;
  readonly ticked: ReadonlySet<string>;
  readonly anchor: string | undefined;
};

export const noRows: Rows = { current: undefined, ticked: new Set(), anchor: undefined };

/** The row that is so many steps on, stopping at the ends. A row that has gone is where the first one is. */
export const rowFrom = (keys: readonly string[], current: string | undefined, step: number): string | undefined => {
  const at = current === undefined ? -1 : keys.indexOf(current);
  if (at < 0) return step > 0 ? keys[0] : keys.at(-1);
  return keys[Math.min(Math.max(at + step, 0), keys.length - 1)];
};

/** Ticks a row, or takes its tick away; a range may begin there. */
export const tick = (rows: Rows, key: string): Rows => {
  const ticked = new Set(rows.ticked);
  if (!ticked.delete(key)) ticked.add(key);
  return { current: key, ticked, anchor: key };
};

/** Ticks all rows from where the last tick was to this one. */
export const tickTo = (rows: Rows, key: string, keys: readonly string[]): Rows => {
  const [start, end] = [keys.indexOf(rows.anchor ?? key), keys.indexOf(key)].toSorted((one, other) => one - other);
  if (start === undefined || end === undefined || start < 0) return tick(rows, key);
  return { ...rows, current: key, ticked: new Set([...rows.ticked, ...keys.slice(start, end + 1)]) };
};

/** Ticks of rows that are shown no longer are taken away: nobody acts on what is not seen. */
export const stillThere = (rows: Rows, keys: readonly string[]): Rows => {
  const ticked = [...rows.ticked].filter((key) => keys.includes(key));
  return ticked.length === rows.ticked.size ? rows : { ...rows, ticked: new Set(ticked) };
};
