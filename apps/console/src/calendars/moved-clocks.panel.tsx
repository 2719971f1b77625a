import type { WhatIf } from '@connex/insight';
import { Replayed } from '../simulator/replayed.panel.js';
import { Shifts } from '../simulator/shifts.panel.js';
import { useWhatIf } from '../simulator/use-what-if.js';
import { useNow } from '../time/use-now.js';

const clocks = (count: number) => `${count} running ${count === 1 ? 'clock' : 'clocks'}`;

const summaryOf = ({ running, cases }: WhatIf): string => {
  const late = running.filter((one) => !one.late && one.wouldBeLate).length;
  const moved = running.length === 0 ? 'No running clock would move' : `${clocks(running.length)} would move`;
  const also = late === 0 ? '' : `; ${late} of them would be late at once`;
  return `${moved}${also}. ${cases} ${cases === 1 ? 'case' : 'cases'} that you may see were told again.`;
};

const Told = ({ told }: { readonly told: WhatIf }) => {
  const now = useNow() ?? '';
  const rows = told.running.map((one) => ({
    ...one,
    note: one.wouldBeLate && !one.late ? 'Would be late at once' : undefined,
  }));
  return (
    <>
      <p>{summaryOf(told)}</p>
      {rows.length > 0 && <Shifts caption="Running clocks that would move." rows={rows} now={now} />}
    </>
  );
};

/** Which running clocks the next version of a calendar would move, from when to when. Nothing is written by asking. */
export const MovedClocks = ({ calendar }: { readonly calendar: object }) => {
  const result = useWhatIf({ calendar });
  return (
    <section className="part" aria-label="Clocks that would move">
      <h3>Clocks that would move</h3>
      <Replayed result={result}>{(told) => <Told told={told} />}</Replayed>
    </section>
  );
};
