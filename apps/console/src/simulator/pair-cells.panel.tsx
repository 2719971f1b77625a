import { thousands } from '@connex/ui/console';
import type { Pair } from './spread.js';

/** Heads of a table of counts as they are and as they would be. */
export const PairHeads = ({ first }: { readonly first: string }) => (
  <thead>
    <tr>
      <th scope="col">{first}</th>
      <th scope="col" className="num">
        Is
      </th>
      <th scope="col" className="num">
        Would be
      </th>
    </tr>
  </thead>
);

/** A count as it is and as it would be; the second stands out where it differs. */
export const PairCells = ({ pair: { is, would } }: { readonly pair: Pair }) => (
  <>
    <td className="num">{thousands(is)}</td>
    <td className="num">{is === would ? thousands(would) : <b>{thousands(would)}</b>}</td>
  </>
);
