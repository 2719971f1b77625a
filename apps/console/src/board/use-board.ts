import type { SlaBoard } from '@connex/read-models';
import { useMemo, useRef } from 'react';
import type { AsOf } from '../as-of/as-of-search.js';
import { useLiveView } from '../live/use-live-view.js';
import { useCalendars } from '../time/use-calendars.js';
import { useMinute } from '../time/use-now.js';
import { filtered, grouped, ordered } from './arrange.js';
import type { BoardSearch } from './board-search.js';
import { linesOf } from './lines.js';
import { standingClocks, type Moment, type StandingClock } from './standing.js';

const withState =
  ({ state }: BoardSearch) =>
  (clock: { readonly state: string }) =>
    state === undefined || clock.state === state;

/** The board as it stands now: all clocks, those that the filters leave, and the lines of the table. */
export const useBoard = (search: BoardSearch) => {
  const now = useMinute();
  const calendars = useCalendars();
  const reader = useReader();
  const live = useLiveView<SlaBoard>('sla-board', reader.isHere);
  const rows = live.result.data?.rows;

  const moment = useMemo<Moment | undefined>(
    () => (now && calendars ? { now, calendars } : undefined),
    [now, calendars],
  );
  const clocks = useMemo(() => (rows && moment ? standingClocks(rows, moment) : undefined), [rows, moment]);
  return { now, moment, clocks, ...useArranged(clocks, search), live, reader };
};

/** The board; `at` is the moment that it looks back to, nothing while it is live. */
export type Board = ReturnType<typeof useBoard> & { readonly at?: AsOf };

/** What the filters leave of all clocks, and the lines of the table. */
export const useArranged = (clocks: readonly StandingClock[] | undefined, search: BoardSearch) => {
  const left = useMemo(() => clocks && filtered(clocks, search), [clocks, search]);
  const lines = useMemo(() => {
    const shown = left?.filter(withState(search)) ?? [];
    return linesOf(grouped(ordered(shown, search.sort), search.group));
  }, [left, search]);
  return { left, lines };
};

/** Whether a reader's pointer or focus is among the rows: then nothing moves by itself. */
const useReader = () => {
  const here = useRef({ pointer: false, focus: false });
  return useMemo(
    () => ({
      isHere: () => here.current.pointer || here.current.focus,
      watches: {
        onPointerEnter: () => void (here.current.pointer = true),
        onPointerLeave: () => void (here.current.pointer = false),
        onFocus: () => void (here.current.focus = true),
        onBlur: () => void (here.current.focus = false),
      },
    }),
    [],
  );
};
