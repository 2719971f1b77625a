import { Bones, Button, KeyHints, LiveRegion, Notice, useRows, useShortcut } from '@connex/ui/console';
import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { asOfText } from '../as-of/as-of-search.js';
import { ProblemFound, sentenceOf } from '../door/answer.js';
import { BoardFilters } from './board-filters.js';
import { BoardHead } from './board-head.js';
import type { BoardSearch } from './board-search.js';
import type { ScreenProps } from './screen-props.js';
import { BoardTable } from './board-table.js';
import { BoardTiles } from './board-tiles.js';
import { Bulk } from './bulk.js';
import { Emptiness } from './emptiness.js';
import type { Moment, StandingClock } from './standing.js';
import { useSeenLines } from './use-seen-lines.js';

const Explain = lazy(() =>
  import('./explain/explain.panel.js').then(({ ExplainPanel: panel }) => ({ default: panel })),
);

const Since = lazy(() => import('../since/since.panel.js').then(({ SincePanel: panel }) => ({ default: panel })));

const hints = [
  { keys: 'j', does: 'next' },
  { keys: 'k', does: 'previous' },
  { keys: 'Space', does: 'peek' },
  { keys: 'Enter', does: 'open' },
  { keys: 'e', does: 'explain' },
  { keys: 'x', does: 'select' },
  { keys: '?', does: 'all keys' },
];

/** Moves, peeks, opens and ticks by keyboard. */
const useBoardRows = ({ board: { lines, at }, search, onSearch }: ScreenProps) => {
  const router = useRouter();
  const seen = useSeenLines(lines);
  const clocks = useMemo(() => lines.flatMap((line) => (line.kind === 'clock' ? [line.clock] : [])), [lines]);
  const keys = useMemo(() => clocks.map(({ key }) => key), [clocks]);
  const peekAt = (key: string) => onSearch({ ...search, peek: key });
  const open = (key: string) => {
    const clock = clocks.find((one) => one.key === key);
    if (clock) router.history.push(`/app/cases/${encodeURIComponent(clock.nickname)}${asOfText(at)}`);
  };
  const others = { e: { does: 'explain', run: peekAt } };
  const rows = useRows({ name: 'clock', keys, onOpen: open, onPeek: peekAt, others, onMove: seen.reveal, ticks: !at });
  return { rows, seen, clocks, peekAt };
};

const unpeeked = ({ peek: _, ...search }: BoardSearch): BoardSearch => search;

const captionOf = (count: number) => `${count} open ${count === 1 ? 'clock' : 'clocks'}. Times are Berlin.`;

/** The rows and what can be done with those that are ticked. Scrolling draws this anew, and nothing around it. */
const Rows = (screen: ScreenProps & { readonly moment: Moment }) => {
  const { board, search, onSearch, moment } = screen;
  const { lines, live } = board;
  const { rows, seen, clocks, peekAt } = useBoardRows(screen);
  const ticked = clocks.filter(({ key }) => rows.ticked.has(key));
  useShortcut('Esc', 'clear the selection', rows.clear, { when: ticked.length > 0 });
  useShortcut('Esc', 'close the explanation', () => onSearch(unpeeked(search)), {
    when: ticked.length === 0 && search.peek !== undefined,
  });
  return (
    <>
      {ticked.length > 0 && !board.at && <Bulk clocks={ticked} moment={moment} onClear={rows.clear} />}
      <div {...board.reader.watches}>
        <BoardTable
          {...{ lines, moment, rows, seen }}
          then={asOfText(board.at)}
          caption={captionOf(clocks.length)}
          sort={search.sort}
          peek={search.peek}
          changed={live.changed}
          onSort={(sort) => onSearch(withSort(search, sort))}
          onPeek={peekAt}
        />
      </div>
    </>
  );
};

const ListOfClocks = (screen: ScreenProps) => {
  const { board, search, onSearch } = screen;
  const { lines, moment, live, left } = board;
  useShortcut('r', 'apply changes', live.apply, { when: live.waiting.length > 0 });
  if (!moment || !left) return <Waits board={board} />;
  return (
    <section className="part" aria-label="Open clocks">
      <BoardFilters
        clocks={board.clocks ?? []}
        waiting={live.waiting.length}
        onApply={live.apply}
        {...{ search, onSearch }}
      />
      {lines.length === 0 ? (
        <Emptiness search={search} onClear={() => onSearch({})} />
      ) : (
        <Rows {...screen} moment={moment} />
      )}
      <KeyHints hints={board.at ? hints.filter(({ keys }) => keys !== 'x') : hints} />
    </section>
  );
};

const withSort = ({ sort: _, ...search }: BoardSearch, sort: string | undefined): BoardSearch =>
  sort === undefined ? search : { ...search, sort };

/** Before the clocks are there: their shape, or why they do not come. */
const Waits = ({ board: { live } }: Pick<ScreenProps, 'board'>) => {
  const { error, refetch } = live.result;
  if (!error) return <Bones label="Open clocks, loading" rows={6} columns={5} />;
  const said = error instanceof ProblemFound ? sentenceOf(error.problem) : 'The page found something it cannot read.';
  return (
    <Notice
      tone="over"
      icon="warn"
      role="alert"
      title="The clocks did not load."
      act={<Button onPress={() => void refetch()}>Try again</Button>}
    >
      {said}
    </Notice>
  );
};

const saidOf = (count: number) => {
  if (count === 0) return '';
  return count === 1 ? '1 change waits: press r to apply it' : `${count} changes wait: press r to apply them`;
};

const peekedAt = (clocks: readonly StandingClock[] | undefined, { peek }: BoardSearch) =>
  clocks?.find(({ key }) => key === peek);

/** Beside the list: why one clock is due when it is, or what changed since a day. */
const Beside = ({ board, search, onSearch }: ScreenProps) => {
  const { moment, at } = board;
  const peeked = peekedAt(board.clocks, search);
  if (!moment) return null;
  return (
    <Suspense
      fallback={
        <aside className="panel">
          <Bones label="The explanation is on its way" columns={2} />
        </aside>
      }
    >
      {peeked ? (
        <Explain clock={peeked} {...{ moment, at }} onClose={() => onSearch(unpeeked(search))} />
      ) : (
        <Since {...{ board, search, onSearch }} />
      )}
    </Suspense>
  );
};

/** The board on a screen: figures that are filters, the list, and what stands beside it. */
export const BoardScreen = (screen: ScreenProps) => {
  const { board, search, onSearch } = screen;
  const { live, left, at } = board;
  const isPeeked = peekedAt(board.clocks, search) !== undefined;
  const hasBeside = isPeeked || (search.since !== undefined && !at);
  return (
    <>
      <BoardHead {...screen} />
      <LiveRegion text={saidOf(live.waiting.length)} />
      {left && <BoardTiles clocks={left} search={search} onSearch={onSearch} />}
      <div className={hasBeside ? 'split peeked' : 'split alone'}>
        <ListOfClocks {...screen} />
        {hasBeside && <Beside {...screen} />}
      </div>
    </>
  );
};
