import type { ReactNode } from 'react';

/** A row of a sum: what it is, and its figures, already written. An empty figure is a dash. */
export type SumRow = {
  readonly key?: string | undefined;
  readonly label: ReactNode;
  readonly note?: ReactNode | undefined;
  readonly figures: readonly (string | undefined)[];
};

export type SumProps = {
  /** What is summed, for whoever cannot see the table. */
  readonly caption: string;
  readonly heads?: readonly string[] | undefined;
  readonly rows: readonly SumRow[];
  readonly totals: readonly SumRow[];
};

const Figure = ({ figure, span }: { readonly figure: string | undefined; readonly span?: number | undefined }) => (
  <td className={figure === undefined ? 'num nil' : 'num'} colSpan={span}>
    {figure ?? '–'}
  </td>
);

/** A total of fewer figures than there are columns spans those that it adds up. */
const spans = (figures: number, columns: number) => {
  const missing = columns - figures;
  const head = missing > 0 ? Math.ceil(missing / 2) + 1 : undefined;
  const figure = missing > 0 ? missing - Math.ceil(missing / 2) + 1 : undefined;
  return { head: head === 1 ? undefined : head, figure: figure === 1 ? undefined : figure };
};

const Line = ({ row, columns }: { readonly row: SumRow; readonly columns: number }) => {
  const { head, figure } = spans(row.figures.length, columns);
  return (
    <tr>
      <th scope="row" colSpan={head}>
        {row.label}
        {row.note && <small>{row.note}</small>}
      </th>
      {row.figures.map((one, index) => (
        <Figure key={index} figure={one} span={index === row.figures.length - 1 ? figure : undefined} />
      ))}
    </tr>
  );
};

/** Parts and their total, beside every figure that follows from a rule. Whoever gives the figures sees to it that they add up. */
export const Sum = ({ caption, heads, rows, totals }: SumProps) => {
  const columns = Math.max(...[...rows, ...totals].map(({ figures }) => figures.length));
  return (
    <table className="sum">
      <caption className="unseen">{caption}</caption>
      {heads && (
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} scope="col" className={index > 0 ? 'num' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, index) => (
          <Line key={row.key ?? index} row={row} columns={columns} />
        ))}
      </tbody>
      <tfoot>
        {totals.map((row, index) => (
          <Line key={row.key ?? index} row={row} columns={columns} />
        ))}
      </tfoot>
    </table>
  );
};
