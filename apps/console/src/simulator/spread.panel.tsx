import type { Histogram } from '@connex/insight';
import { PlainSelect } from '@connex/ui/console';
import { useState } from 'react';
import { inWords } from '../time/words.js';
import { BothBars, BothKey } from './both-bars.panel.js';
import { PairCells, PairHeads } from './pair-cells.panel.js';
import { spreadDiffers, spreadOf, type Bin } from './spread.js';

const every = 'all';

/** One clock is shown where it alone would differ. */
const firstShown = (histogram: Histogram): string => {
  const differing = spreadDiffers(histogram);
  return differing.length === 1 ? differing[0]! : every;
};

/** How far clocks came, or stand, from their due dates, as they are and as they would be. */
export const Spread = ({ histogram }: { readonly histogram: Histogram }) => {
  const [chosen, setChosen] = useState(() => firstShown(histogram));
  if (histogram.clocks.length === 0) return null;
  const bins = spreadOf(histogram, chosen === every ? undefined : chosen);
  const choices = histogram.clocks.map(({ clock, title }) => ({ key: clock, label: `${inWords(title)} ${clock}` }));
  return (
    <section className="part" aria-labelledby="h-spread">
      <h3 id="h-spread">How far from the due date</h3>
      <div className="row noprint">
        <PlainSelect
          label="Clock"
          choices={[{ key: every, label: 'All clocks' }, ...choices]}
          value={chosen}
          onChange={setChosen}
        />
      </div>
      <Bars bins={bins} />
      <details className="stretches">
        <summary>The same as a table</summary>
        <Bins bins={bins} />
      </details>
    </section>
  );
};

const Bars = ({ bins }: { readonly bins: readonly Bin[] }) => {
  const late = bins.filter((bin) => bin.late).length;
  const most = Math.max(...bins.flatMap(({ is, would }) => [is, would]));
  return (
    <div>
      <BothBars bars={bins.map((bin) => ({ ...bin, key: bin.words }))} most={most} line={late} />
      <p className="ends muted" aria-hidden="true">
        <span>← late</span>
        <span>to spare →</span>
      </p>
      <BothKey />
    </div>
  );
};

/** Nothing is said of distances at which no clock is. */
const Bins = ({ bins }: { readonly bins: readonly Bin[] }) => (
  <table className="sum">
    <caption className="unseen">Clocks by how far they are from their due dates</caption>
    <PairHeads first="Distance" />
    <tbody>
      {bins
        .filter(({ is, would }) => is + would > 0)
        .map((bin) => (
          <tr key={bin.words}>
            <th scope="row">{bin.words}</th>
            <PairCells pair={bin} />
          </tr>
        ))}
    </tbody>
  </table>
);
