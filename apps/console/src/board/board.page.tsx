import type { SlaBoard } from '@connex/read-models';
import { useLiveView } from '../live/use-live-view.js';
import { useCalendars } from '../time/use-calendars.js';
import { useNow } from '../time/use-now.js';
import { standingClocks } from './standing.js';

export const BoardPage = () => {
  const now = useNow();
  const calendars = useCalendars();
  const { result } = useLiveView<SlaBoard>('sla-board', () => false);
  const clocks = now && calendars && result.data ? standingClocks(result.data.rows, { now, calendars }) : [];
  return <h1>{clocks.length}</h1>;
};
