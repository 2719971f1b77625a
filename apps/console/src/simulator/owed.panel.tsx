import type { Load } from '@connex/insight';
import { thousands } from '@connex/ui/console';
import { dayOf } from '../time/format.js';
import { inWords } from '../time/words.js';
import { BothBars, BothKey } from './both-bars.panel.js';
import { owedIn, type Owed } from './owed.js';
import { PairCells, PairHeads } from './pair-cells.panel.js';
import type { Pair } from './spread.js';

type Props = { readonly load: Load; readonly now: string };

/** A Monday by its local date. */
const mondayInWords = (monday: string, now: string) => dayOf(`${monday}T12:00:00.000Z`, now);

/** What each desk would have to do by when: an estimate by due dates, since nobody writes down how long an act takes. */
export const OwedPanel = ({ load, now }: Props) => {
  const owed = owedIn(load);
  const weeks = owed[0]?.weeks ?? [];
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(...owed.flatMap(({ fullest }) => [fullest.is, fullest.would]));
  const thisWeek = weeks.findLastIndex(({ monday }) => monday <= now.slice(0, 10));
  return (
    <section className="part" aria-labelledby="h-owed">
      <h3 id="h-owed">What each desk has to do</h3>
      <p className="muted">
        Clocks due in each week, from {mondayInWords(first.monday, now)} to the week of{' '}
        {mondayInWords(last.monday, now)}.
      </p>
      <Desks owed={owed} most={most} line={thisWeek < 0 ? undefined : thisWeek + 0.5} />
      <BothKey />
      <details className="stretches">
        <summary>Week by week</summary>
        <Weeks owed={owed} now={now} />
      </details>
    </section>
  );
};

type DesksProps = { readonly owed: readonly Owed[]; readonly most: number; readonly line: number | undefined };

const Desks = ({ owed, most, line }: DesksProps) => (
  <table className="sum desks">
    <caption className="unseen">Desks: how many clocks are late, and how many are due in their fullest week</caption>
    <thead>
      <tr>
        <th scope="col">Desk</th>
        <th scope="col">
          <span className="unseen">By week</span>
        </th>
        <th scope="col" className="num">
          Fullest week
        </th>
        <th scope="col" className="num">
          Late
        </th>
      </tr>
    </thead>
    <tbody>
      {owed.map(({ owner, weeks, fullest, late }) => (
        <tr key={owner}>
          <th scope="row">{inWords(owner)}</th>
          <td>
            <BothBars bars={weeks.map((week) => ({ ...week, key: week.monday }))} most={most} line={line} />
          </td>
          <td className="num">
            <Change pair={fullest} />
          </td>
          <td className="num">
            <Change pair={late} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** `3 → 5`; a figure alone where nothing changes. */
const Change = ({ pair: { is, would } }: { readonly pair: Pair }) =>
  is === would ? (
    <>{thousands(is)}</>
  ) : (
    <span className="nowrap">
      {thousands(is)} → <b>{thousands(would)}</b>
    </span>
  );

const Weeks = ({ owed, now }: { readonly owed: readonly Owed[]; readonly now: string }) => (
  <table className="sum">
    <caption className="unseen">Clocks due, by desk and week</caption>
    <PairHeads first="Week of" />
    {owed.map(({ owner, weeks }) => (
      <tbody key={owner}>
        <tr>
          <th scope="rowgroup" colSpan={3}>
            <b>{inWords(owner)}</b>
          </th>
        </tr>
        {weeks
          .filter(({ is, would }) => is + would > 0)
          .map((week) => (
            <tr key={week.monday}>
              <th scope="row">{mondayInWords(week.monday, now)}</th>
              <PairCells pair={week} />
            </tr>
          ))}
      </tbody>
    ))}
  </table>
);
