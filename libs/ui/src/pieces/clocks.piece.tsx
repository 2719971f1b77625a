import type { CSSProperties, ReactNode } from 'react';
import { ClockChip, type ClockChipProps } from './clock-chip.piece.js';
import { LedgerBar, type LedgerBarProps } from './ledger-bar.piece.js';

/** A date on an axis, in per cent; `minor` ones give way on a narrow screen. */
export type Tick = { readonly at: number; readonly label: string; readonly minor?: boolean | undefined };

const placed = ({ at }: Tick) => ({ '--x': `${at}%` }) as CSSProperties;

/** The dates below or above a ledger. Whoever hears the page hears the ledger's sentence instead. */
export const Axis = ({ ticks }: { readonly ticks: readonly Tick[] }) => (
  <span className="axis" aria-hidden="true">
    {ticks.map((tick) => (
      <span key={tick.at} style={placed(tick)} className={tick.minor ? 'odd' : undefined}>
        {tick.label}
      </span>
    ))}
  </span>
);

export type ClockRow = {
  readonly key: string;
  readonly name: ReactNode;
  readonly code?: string | undefined;
  readonly bar: LedgerBarProps;
  /** `3 d 6 h 00 m` and `of 4 d` */
  readonly net: string;
  readonly goal?: string | undefined;
  readonly clock: ClockChipProps;
  readonly headline?: boolean | undefined;
};

export type ClocksProps = {
  readonly label: string;
  /** `From 26 November to 22 January`, read aloud instead of the axis. */
  readonly span: string;
  readonly ticks: readonly Tick[];
  readonly rows: readonly ClockRow[];
  readonly heads: { readonly clock: string; readonly net: string; readonly state: string };
};

const Scale = ({ span, ticks, heads }: Pick<ClocksProps, 'span' | 'ticks' | 'heads'>) => (
  <div role="row" className="scale">
    <span role="columnheader" className="muted">
      {heads.clock}
    </span>
    <span role="columnheader">
      <span className="unseen">{span}</span>
      <Axis ticks={ticks} />
    </span>
    <span role="columnheader" className="num muted">
      {heads.net}
    </span>
    <span role="columnheader" className="num muted">
      {heads.state}
    </span>
  </div>
);

const Row = ({ name, code, bar, net, goal, clock, headline }: Omit<ClockRow, 'key'>) => (
  <div role="row" className={headline ? 'headline' : undefined}>
    <span role="rowheader">
      <b>{name}</b> {code && <small className="muted">{code}</small>}
    </span>
    <span role="cell" className="bar">
      <LedgerBar {...bar} />
    </span>
    <span role="cell" className="num">
      {net} {goal && <span className="muted">{goal}</span>}
    </span>
    <span role="cell" className="num">
      <ClockChip {...clock} />
    </span>
  </div>
);

/** Several clocks on one axis, up to about fifteen; each shades the closed days of its own calendar. */
export const Clocks = ({ label, rows, ...scale }: ClocksProps) => (
  <div className="clocks" role="table" aria-label={label}>
    <Scale {...scale} />
    {rows.map(({ key, ...row }) => (
      <Row key={key} {...row} />
    ))}
  </div>
);
