import { Past } from '@connex/ui/html';
import type { CaseRow } from '../door/cases.js';
import { Sheet, type Around } from '../frame/sheet.piece.js';
import { Made } from './case.page.js';
import { Needs } from './needs.piece.js';
import type { Begun, Need } from './needs.js';
import { doing } from './standing.js';

export type HomeProps = {
  readonly around: Around;
  readonly cases: readonly CaseRow[];
  readonly now: string;
  readonly needs: readonly Need[];
  readonly begun: readonly Begun[];
  readonly isOther: boolean;
};

/** For whoever has no case yet, or more than one: what waits in any of them, and the way into each. */
export const HomePage = ({ around, cases, now, needs, begun, isOther }: HomeProps) => {
  const { words } = around;
  return (
    <Sheet around={around} title={words.t('home.plainTitle')} isHome next={<p>{words.t('home.then')}</p>}>
      <h1>{words.t('home.welcome')}</h1>
      <Made words={words} now={now} />
      {isOther && <p className="note">{words.t('home.other')}</p>}

      <h2>{words.t('home.needs')}</h2>
      <Needs {...{ words, needs, begun }} ofMany />

      <h2>{words.t('home.cases')}</h2>
      {cases.length === 0 ? (
        <p>{words.t('home.noCase')}</p>
      ) : (
        <Past
          facts={cases.map((row) => ({
            when: <a href={`/cases/${row.stream}`}>{words.apart(row.nickname)}</a>,
            what: words.t(doing(row)),
          }))}
        />
      )}
      <p className="acts">
        <a className={cases.length === 0 ? 'btn' : 'btn second'} href="/request">
          {words.t('home.begin')}
        </a>
      </p>
    </Sheet>
  );
};
