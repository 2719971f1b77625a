import type { Flip, Tried, WhatIf } from '@connex/insight';
import { Notice, thousands, Tiles } from '@connex/ui/console';
import { OwedPanel } from './owed.panel.js';
import { Shifts, type ShiftRow } from './shifts.panel.js';
import { Spread } from './spread.panel.js';

type Props = { readonly told: Tried; readonly now: string };

const hows = { moves: undefined, appears: 'would be there', vanishes: 'would not be there' } as const;

const withNote = (row: WhatIf['moved'][number]): ShiftRow => ({ ...row, note: hows[row.how] });

const runningNote = (row: WhatIf['running'][number]): ShiftRow => {
  if (row.wouldBeLate === row.late) return withNote(row);
  return { ...row, note: row.wouldBeLate ? 'would be late by now' : 'would not be late' };
};

type PartProps = { readonly title: string; readonly rows: readonly ShiftRow[]; readonly now: string };

/** So many rows are read; what is more is counted. */
const most = 200;

const Part = ({ title, rows, now }: PartProps) =>
  rows.length > 0 && (
    <section className="part" aria-label={title}>
      <h3>
        {title} <span className="muted">{rows.length}</span>
      </h3>
      <Shifts caption={`${title}.`} rows={rows.slice(0, most)} now={now} />
      {rows.length > most && <p className="muted">And {rows.length - most} more.</p>}
    </section>
  );

const towards = (flips: readonly Flip[], to: Flip['to']) => flips.filter((flip) => flip.to === to);

/** The totals count all, also where a list was cut. */
const tilesOf = ({ totals }: WhatIf) => [
  { key: 'missed', figure: thousands(totals.metToMissed), label: 'met, would be missed' },
  { key: 'met', figure: thousands(totals.missedToMet), label: 'missed, would be met' },
  { key: 'moved', figure: thousands(totals.moved), label: 'ended, other due date' },
  { key: 'running', figure: thousands(totals.running), label: 'running, would move' },
];

/** What was tried, and could not be put in force as it stands. */
const Warnings = ({ warnings }: { readonly warnings: readonly string[] }) =>
  warnings.length > 0 && (
    <Notice tone="soon" icon="warn" title="It was tried, but it cannot be put in force like this.">
      <ul>
        {warnings.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </Notice>
  );

/** What every case would have come to under a rule that is not in force, and which running clocks it touches. */
export const ReplayPanel = ({ told, now }: Props) => {
  const { flips, moved, running, cases, clocks, totals, warnings, histogram, load } = told;
  return (
    <div className="part">
      <p role="status">
        {cases} {cases === 1 ? 'case' : 'cases'} that you may see, {clocks} clocks. Nothing was written.
      </p>
      <Warnings warnings={warnings} />
      <Tiles label="What would differ" tiles={tilesOf(told)} />
      {Object.values(totals).every((count) => count === 0) && <p>Nothing would differ.</p>}
      <Part title="Met, would be missed" rows={towards(flips, 'missed')} now={now} />
      <Part title="Missed, would be met" rows={towards(flips, 'met')} now={now} />
      <Spread histogram={histogram} />
      <Part title="Running clocks" rows={running.map(runningNote)} now={now} />
      <Part title="Ended, with another due date" rows={moved.map(withNote)} now={now} />
      <OwedPanel load={load} now={now} />
    </div>
  );
};
