export type BonesProps = {
  /** `Open clocks, loading` */
  readonly label: string;
  readonly rows?: number | undefined;
  readonly columns?: number | undefined;
};

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A table that is loading: nothing for 300 ms, then bones in the shape of what comes. Never a spinner over figures. */
export const Bones = ({ label, rows = 3, columns = 3 }: BonesProps) => (
  <table className="list bones" aria-busy="true" aria-label={label}>
    <tbody>
      {upTo(rows).map((row) => (
        <tr key={row}>
          {upTo(columns).map((column) => (
            <td key={column}>
              <span className="bone" data-wide="" />
              {column < columns - 1 && <span className="bone" />}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
