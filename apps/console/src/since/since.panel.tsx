import type { SlaBoard } from '@connex/read-models';
import { Bones, Button, DateField, Notice, useShortcut, usePanelFocus } from '@connex/ui/console';
import { useMemo } from 'react';
import type { BoardSearch } from '../board/board-search.js';
import type { Board } from '../board/use-board.js';
import { ProblemFound, sentenceOf } from '../door/answer.js';
import { useStream, useView } from '../door/use-view.js';
import { printPanel } from '../shell/print-panel.js';
import { dayAndTime, fullDayAndTime, staffZone } from '../time/format.js';
import { inWords } from '../time/words.js';
import { changesBetween, type BoardChanges, type ChangedClock } from './board-changes.js';
import { midnightOf } from './midnight.js';
import { houseOf, whySentence } from './why-sentence.js';

type Props = {
  readonly board: Board;
  readonly search: BoardSearch;
  readonly onSearch: (search: BoardSearch) => void;
};

/** What changed on the board since a day: due dates that moved, with the reason, and clocks that were missed, began or ended. */
export const SincePanel = ({ board, search, onSearch }: Props) => {
  const { since: day = '', ...rest } = search;
  const since = midnightOf(day, staffZone);
  const close = () => onSearch(rest);
  usePanelFocus('h-since');
  useShortcut('Esc', 'close what changed', close);
  return (
    <aside className="panel" aria-labelledby="h-since">
      <div className="row">
        <h2 id="h-since" tabIndex={-1}>
          What changed
        </h2>
        <span className="end noprint">
          <Button kind="plain" hotkey="Esc" onPress={close}>
            Close
          </Button>
        </span>
      </div>
      <p className="muted">Since {fullDayAndTime(since)} Berlin</p>
      <div className="noprint">
        <DateField
          label="Since the morning of"
          value={day}
          onChange={(date) => void (date !== undefined && onSearch({ ...rest, since: date }))}
        />
      </div>
      <Changes key={since} board={board} since={since} />
    </aside>
  );
};

const Changes = ({ board, since }: { readonly board: Board; readonly since: string }) => {
  if (board.now !== undefined && since > board.now)
    return <Notice tone="soon" icon="soon" title="That day has not come yet." />;
  return <Between board={board} since={since} />;
};

const Between = ({ board: { moment, live }, since }: { readonly board: Board; readonly since: string }) => {
  const { data, error, refetch } = useView<SlaBoard>('sla-board', { asOf: since });
  const rows = live.result.data?.rows;
  const changes = useMemo(() => data && rows && changesBetween(data.rows, rows), [data, rows]);
  if (error) return <NotKnown error={error} onAgain={() => void refetch()} />;
  if (!changes || !moment) return <Bones label="What changed, on its way" columns={2} />;
  return <Told changes={changes} since={since} moment={moment} />;
};

const NotKnown = ({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) => (
  <Notice
    tone="over"
    icon="warn"
    role="alert"
    title="What changed is not known."
    act={<Button onPress={onAgain}>Try again</Button>}
  >
    {error instanceof ProblemFound ? sentenceOf(error.problem) : 'The page found something it cannot read.'}
  </Notice>
);

type Moment = NonNullable<Board['moment']>;
type ToldProps = { readonly changes: BoardChanges; readonly since: string; readonly moment: Moment };

/** For so many the reason is told: each is found in the story of its case. */
const most = 20;

const Told = ({ changes: { moved, missed, began, ended }, since, moment }: ToldProps) => {
  if (moved.length + missed.length + began.length + ended.length === 0)
    return <p role="status">Nothing changed on the board.</p>;
  return (
    <>
      <section className="part" aria-label="Due dates that moved">
        <h3>
          Due dates that moved <span className="muted">{moved.length}</span>
        </h3>
        <ul className="plain-list">
          {moved.slice(0, most).map((clock) => (
            <Moved key={clock.key} {...{ clock, since, moment }} />
          ))}
        </ul>
        {moved.length > most && <p className="muted">And {moved.length - most} more.</p>}
      </section>
      <List title="Clocks that were missed" clocks={missed} now={moment.now} isOpen />
      <List title="Clocks that began" clocks={began} now={moment.now} />
      <List title="Clocks that ended" clocks={ended} now={moment.now} />
      <div className="row noprint">
        <Button kind="plain" onPress={printPanel}>
          Print
        </Button>
      </div>
    </>
  );
};

const Name = ({ clock: { nickname, title, clockId } }: { readonly clock: ChangedClock }) => (
  <>
    <a href={`/app/cases/${encodeURIComponent(nickname)}/clocks`}>{nickname}</a> {inWords(title)}{' '}
    <span className="muted">{clockId}</span>
  </>
);

const when = (instant: string | null, now: string) => (instant === null ? 'no date' : dayAndTime(instant, now));

type MovedProps = { readonly clock: ChangedClock; readonly since: string; readonly moment: Moment };

const Moved = ({ clock, since, moment }: MovedProps) => {
  const why = useWhy(clock, since, moment);
  return (
    <li>
      <Name clock={clock} />
      <br />
      <s className="muted">{when(clock.before, moment.now)}</s> → <b>{when(clock.after, moment.now)}</b>
      {why !== undefined && <p className="muted">{why}</p>}
    </li>
  );
};

/** The reason, once the story of the case is there. */
const useWhy = (
  { stream, clockId, revision }: ChangedClock,
  since: string,
  { calendars, now }: Moment,
): string | undefined => {
  const story = useStream(stream, revision).data?.events;
  const policy = useStream('policy').data?.events;
  return useMemo(() => {
    if (!story || !policy) return undefined;
    const until = story.at(-1)?.recordedAt ?? now;
    return whySentence(story, clockId, { since, until }, houseOf(policy, { now: until, calendars }));
  }, [story, policy, clockId, since, calendars, now]);
};

type ListProps = {
  readonly title: string;
  readonly clocks: readonly ChangedClock[];
  readonly now: string;
  /** What nobody should have to look for. */
  readonly isOpen?: boolean;
};

const List = ({ title, clocks, now, isOpen = false }: ListProps) =>
  clocks.length > 0 && (
    <details className="stretches" open={isOpen}>
      <summary>
        {title}, {clocks.length}
      </summary>
      <ul className="plain-list">
        {clocks.map((clock) => (
          <li key={clock.key}>
            <Name clock={clock} />
            <span className="muted">, due {when(clock.after ?? clock.before, now)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
