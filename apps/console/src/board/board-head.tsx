import { Button, Fresh, Head, Notice, thousands } from '@connex/ui/console';
import { useEffect, useState } from 'react';
import { fullDayAndTime, timeOfDay } from '../time/format.js';
import { exportClocks } from './bulk.js';
import type { Board } from './use-board.js';

/** When the line was last heard, while it is cut. */
const useLastHeard = (isLive: boolean, now: string | undefined): string | undefined => {
  const [heard, setHeard] = useState<string>();
  useEffect(() => {
    setHeard((before) => (isLive ? undefined : (before ?? now)));
  }, [isLive, now]);
  return heard;
};

/** What the page is, and how old. */
export const BoardHead = ({ board: { live, now, lines, moment } }: { readonly board: Board }) => {
  const stale = useLastHeard(live.isLive, now);
  const clocks = lines.flatMap((line) => (line.kind === 'clock' ? [line.clock] : []));
  const acts = (
    <>
      <a className="btn" href="/app/?wall=1">
        Wallboard
      </a>
      {moment && <Button onPress={() => exportClocks(clocks, moment)}>Export</Button>}
    </>
  );
  return (
    <>
      <Head title="SLA board" acts={acts}>
        {now && (
          <Fresh live={live.isLive}>
            {live.isLive ? 'Live. ' : ''}
            {fullDayAndTime(now)} Berlin
            {live.position !== undefined && (
              <>
                , built from event <span className="nowrap">{thousands(live.position)}</span>
              </>
            )}
          </Fresh>
        )}
      </Head>
      {stale && (
        <Notice tone="soon" icon="soon" role="status" title={`Showing ${timeOfDay(stale)}.`}>
          Reconnecting; figures may have moved.
        </Notice>
      )}
    </>
  );
};
