import { Button, Fresh, Head, Notice, thousands } from '@connex/ui/console';
import { useEffect, useState } from 'react';
import type { AsOf } from '../as-of/as-of-search.js';
import { AsOfHead } from '../as-of/as-of.panel.js';
import { mondayOf } from '../since/monday.js';
import { fullDayAndTime, timeOfDay } from '../time/format.js';
import type { ScreenProps } from './screen-props.js';
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

type HeadProps = Pick<ScreenProps, 'board' | 'search' | 'onSearch'>;

/** What the page is, and how old; or which moment it looks back to. */
export const BoardHead = ({ board, search, onSearch }: HeadProps) => {
  const { live, now, at } = board;
  const stale = useLastHeard(live.isLive, now);
  const [isAsking, setAsking] = useState(false);
  const { asOf: _, known: __, ...bare } = search;
  const go = (next: AsOf | undefined) =>
    onSearch({ ...bare, ...(next && { asOf: next.asOf, ...(next.known === 'now' && { known: 'now' }) }) });
  return (
    <>
      <Head title="SLA board" acts={<Acts {...{ board, search, onSearch }} onAsk={() => setAsking(true)} />}>
        {now && !at && <Age live={live} now={now} />}
      </Head>
      {now && <AsOfHead {...{ now, at, isAsking }} onAsk={setAsking} onGo={go} />}
      {stale && (
        <Notice tone="soon" icon="soon" role="status" title={`Showing ${timeOfDay(stale)}.`}>
          Reconnecting; figures may have moved.
        </Notice>
      )}
    </>
  );
};

const Age = ({ live, now }: { readonly live: Board['live']; readonly now: string }) => (
  <Fresh live={live.isLive}>
    {live.isLive ? 'Live. ' : ''}
    {fullDayAndTime(now)} Berlin
    {live.position !== undefined && (
      <>
        , built from event <span className="nowrap">{thousands(live.position)}</span>
      </>
    )}
  </Fresh>
);

const Acts = ({ board, search, onSearch, onAsk }: HeadProps & { readonly onAsk: () => void }) => {
  const { lines, moment, now, at } = board;
  const clocks = lines.flatMap((line) => (line.kind === 'clock' ? [line.clock] : []));
  const { peek: _, ...unpeeked } = search;
  return (
    <>
      {now && !at && (
        <Button onPress={() => onSearch({ ...unpeeked, since: mondayOf(now) })}>What changed since Monday</Button>
      )}
      <Button onPress={onAsk}>Another date…</Button>
      <a className="btn" href="/app/?wall=1">
        Wallboard
      </a>
      {moment && <Button onPress={() => exportClocks(clocks, moment)}>Export</Button>}
    </>
  );
};
