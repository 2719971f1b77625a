import type { SlaBoard } from '@connex/read-models';
import { useMemo } from 'react';
import type { AsOf } from '../as-of/as-of-search.js';
import { useView } from '../door/use-view.js';
import { useCalendars } from '../time/use-calendars.js';
import { useNow } from '../time/use-now.js';
import type { BoardSearch } from './board-search.js';
import { standingClocks, type Moment } from './standing.js';
import { useArranged, type Board } from './use-board.js';

const nobody: ReadonlySet<string> = new Set();
const nothing = () => undefined;
const reader: Board['reader'] = {
  isHere: () => false,
  watches: { onPointerEnter: nothing, onPointerLeave: nothing, onFocus: nothing, onBlur: nothing },
};

/** The board as it stood at a moment: it stands still, and nothing can be done on it. */
export const useBoardAsOf = (search: BoardSearch, at: AsOf): Board => {
  const { asOf, known } = at;
  const now = useNow();
  const calendars = useCalendars();
  const result = useView<SlaBoard>('sla-board', { asOf, known });
  const rows = result.data?.rows;
  const moment = useMemo<Moment | undefined>(
    () => (calendars ? { now: asOf, calendars } : undefined),
    [asOf, calendars],
  );
  const clocks = useMemo(() => (rows && moment ? standingClocks(rows, moment) : undefined), [rows, moment]);
  const live = { result, position: undefined, isLive: true, waiting: [], changed: nobody, apply: nothing };
  return { now, moment, clocks, ...useArranged(clocks, search), live, reader, at };
};
