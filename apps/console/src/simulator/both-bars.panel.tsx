import type { Pair } from './spread.js';

export type Bar = Pair & { readonly key: string; readonly late?: boolean | undefined };

type Props = {
  readonly bars: readonly Bar[];
  /** The highest of all bars that are compared with these. */
  readonly most: number;
  /** Where a line stands, in bars from the first; the due date, or now. */
  readonly line?: number | undefined;
};

const tall = (count: number, most: number) => (most === 0 ? 0 : (count / most) * 100);

/** Counts as they are, hollow, and over them as they would be, filled: a table beside it says the same. */
export const BothBars = ({ bars, most, line }: Props) => {
  const wide = 100 / Math.max(1, bars.length);
  return (
    <svg className="both-bars" aria-hidden="true">
      {bars.map(({ key, is, would, late }, place) => (
        <g key={key}>
          <rect
            className={late ? 'would late' : 'would'}
            x={`${(place + 0.3) * wide}%`}
            width={`${wide * 0.4}%`}
            y={`${100 - tall(would, most)}%`}
            height={`${tall(would, most)}%`}
          />
          {is > 0 && (
            <rect
              className="is"
              x={`${(place + 0.1) * wide}%`}
              width={`${wide * 0.8}%`}
              y={`${100 - tall(is, most)}%`}
              height={`${tall(is, most)}%`}
            />
          )}
        </g>
      ))}
      <line className="ground" x1="0" x2="100%" y1="100%" y2="100%" />
      {line !== undefined && <line className="line" x1={`${line * wide}%`} x2={`${line * wide}%`} y1="0" y2="100%" />}
    </svg>
  );
};

/** What hollow and filled mean. */
export const BothKey = () => (
  <ul className="key">
    <li>
      <svg className="both-bars" aria-hidden="true">
        <rect className="is" x="1" y="1" width="88%" height="80%" />
      </svg>
      as it is
    </li>
    <li>
      <svg className="both-bars" aria-hidden="true">
        <rect className="would" width="100%" height="100%" />
      </svg>
      as it would be
    </li>
  </ul>
);
