/**
 * What a stretch of a ledger was: counted; past (counted, and the clock has stopped); held by someone else; shut; ahead
 * (still to come, until due); excess (counted after it was due).
 */
export type SegmentKind = 'counted' | 'past' | 'held' | 'shut' | 'ahead' | 'excess';

/** A stretch on the bar, in per cent of its whole length. */
export type Segment = { readonly from: number; readonly width: number; readonly kind: SegmentKind };

export type LedgerBarProps = {
  readonly segments: readonly Segment[];
  /** Where now is, in per cent; nothing when it lies outside. */
  readonly now?: number | undefined;
  /** The whole bar in a sentence. A bar beside a table that says the same has none, and is not read aloud. */
  readonly label?: string | undefined;
};

const Stretch = ({ from, width, kind }: Segment) => {
  const place = { x: `${from}%`, width: `${width}%` };
  if (kind === 'shut') return <rect className="shut" {...place} y="0" height="100%" />;
  if (kind === 'held') return <rect fill="url(#hatch)" {...place} y="25%" height="50%" />;
  return <rect className={kind} {...place} y="25%" height="50%" />;
};

/** The course of one clock: solid was counted, hatched was held, grey was closed, dashed is to come. It needs no script to fit. */
export const LedgerBar = ({ segments, now, label }: LedgerBarProps) => (
  <svg className="ledger" {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}>
    {[...segments]
      .sort((one, other) => Number(other.kind === 'shut') - Number(one.kind === 'shut'))
      .map((segment) => (
        <Stretch key={`${segment.kind}-${segment.from}`} {...segment} />
      ))}
    {now !== undefined && <line className="now" x1={`${now}%`} x2={`${now}%`} y1="0" y2="100%" />}
  </svg>
);

export type LedgerKeyProps = { readonly kinds: readonly { readonly kind: SegmentKind; readonly label: string }[] };

const Swatch = ({ kind }: { readonly kind: SegmentKind }) => {
  if (kind === 'held') return <rect width="100%" height="100%" fill="url(#hatch)" />;
  if (kind === 'ahead') return <rect className="ahead" x="1" y="1" width="88%" height="80%" />;
  return <rect className={kind} width="100%" height="100%" />;
};

/** What the fillings of a ledger mean, in words. */
export const LedgerKey = ({ kinds }: LedgerKeyProps) => (
  <ul className="key">
    {kinds.map(({ kind, label }) => (
      <li key={kind}>
        <svg aria-hidden="true">
          <Swatch kind={kind} />
        </svg>
        {label}
      </li>
    ))}
  </ul>
);
