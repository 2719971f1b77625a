import type { CaseRow } from '../door/cases.js';
import { Sheet, type Around } from '../frame/sheet.piece.js';
import type { Words } from '../words/words.js';
import { Needs } from './needs.piece.js';
import type { Begun, Need } from './needs.js';
import { officerOf, type Names } from './officer.js';
import { PastList, type PastEntry } from './past.piece.js';
import { afterwards, doing, promiseIn } from './standing.js';

export type CaseProps = {
  readonly around: Around;
  readonly row: CaseRow;
  readonly now: string;
  readonly needs: readonly Need[];
  readonly begun: readonly Begun[];
  readonly past: readonly PastEntry[];
  /** Whose case it is, as far as it is on record. */
  readonly institution: string | undefined;
  /** The contact officer who was named when the letter was confirmed. */
  readonly contactOfficer: string | undefined;
  readonly names: Names;
  readonly isHome: boolean;
  readonly notice?: 'answered' | 'other' | undefined;
};

/** Where one case stands: what we need, what we are doing, what happened, what happens next. */
export const CasePage = (props: CaseProps) => {
  const { around, row, now, needs, begun, past, institution, isHome, notice } = props;
  const { words } = around;
  const promised = promiseIn(row, now);
  return (
    <Sheet
      around={around}
      title={words.t('home.title', { nickname: row.nickname })}
      nickname={row.nickname}
      isHome={isHome}
      officer={officerOf(words, row, props.contactOfficer, props.names)}
      people={`/cases/${row.stream}/people`}
      next={<Next words={words} row={row} />}
    >
      <h1>{words.t('home.heading')}</h1>
      <Made words={words} now={now} institution={institution} />
      {notice && <p className="note">{words.t(`home.${notice}`)}</p>}

      <h2>{words.t('home.needs')}</h2>
      <Needs {...{ words, needs, begun }} />

      <h2>{words.t('home.doing')}</h2>
      <p>
        {words.t(doing(row))} {promised && words.say(promised.id, { when: words.at(promised.by) })}
      </p>

      <h2>{words.t('home.past')}</h2>
      <PastList words={words} past={past} />
    </Sheet>
  );
};

const Next = ({ words, row }: { readonly words: Words; readonly row: CaseRow }) => (
  <>
    <p>{words.t(afterwards(row))}</p>
    <p>
      <a href="/request">{words.t('home.another')}</a>
    </p>
  </>
);

type MadeProps = { readonly words: Words; readonly now: string; readonly institution?: string | undefined };

/** Whose page it is, how old, and in whose time it speaks. */
export const Made = ({ words, now, institution }: MadeProps) => {
  const when = words.at(now, 'year');
  return (
    <p className="muted">
      {institution ? words.say('home.by', { institution, when }) : words.say('home.made', { when })}
    </p>
  );
};
