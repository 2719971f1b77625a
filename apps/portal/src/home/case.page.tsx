import type { CaseRow } from '../door/cases.js';
import { Sheet, type Around } from '../frame/sheet.piece.js';
import type { Words } from '../words/words.js';
import { Needs } from './needs.piece.js';
import type { Begun, Need } from './needs.js';
import { officerOf } from './officer.js';
import { PastList, type PastEntry } from './past.piece.js';
import { afterwards, doing, doneBy } from './standing.js';

export type CaseProps = {
  readonly around: Around;
  readonly row: CaseRow;
  readonly now: string;
  readonly needs: readonly Need[];
  readonly begun: readonly Begun[];
  readonly past: readonly PastEntry[];
  readonly notice?: 'answered' | 'other' | undefined;
};

/** Where one case stands: what we need, what we are doing, what happened, what happens next. */
export const CasePage = ({ around, row, now, needs, begun, past, notice }: CaseProps) => {
  const { words } = around;
  const by = doneBy(row, now);
  return (
    <Sheet
      around={around}
      title={words.t('home.title', { nickname: row.nickname })}
      nickname={row.nickname}
      officer={officerOf(words, row)}
      people={`/cases/${row.stream}/people`}
      next={<p>{words.t(afterwards(row))}</p>}
    >
      <h1>{words.t('home.heading')}</h1>
      <Made words={words} now={now} />
      {notice && <p className="note">{words.t(`home.${notice}`)}</p>}

      <h2>{words.t('home.needs')}</h2>
      <Needs {...{ words, needs, begun }} />

      <h2>{words.t('home.doing')}</h2>
      <p>
        {words.t(doing(row))} {by && words.say('home.doneBy', { when: words.at(by) })}
      </p>

      <h2>{words.t('home.past')}</h2>
      <PastList words={words} past={past} />
    </Sheet>
  );
};

/** How old the page is, and in whose time it speaks. */
export const Made = ({ words, now }: { readonly words: Words; readonly now: string }) => (
  <p className="muted">{words.say('home.made', { when: words.at(now, 'year') })}</p>
);
