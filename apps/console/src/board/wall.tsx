import { ClockChip, Fresh, Head } from '@connex/ui/html';
import { useEffect } from 'react';
import { fullDayAndTime } from '../time/format.js';
import { boardRow } from './board-row.js';
import { BoardTiles } from './board-tiles.js';
import type { Line } from './lines.js';
import type { Moment, StandingClock } from './standing.js';
import type { Board } from './use-board.js';

const nothing = () => undefined;

const heads = ['Case', 'Clock', 'Due in Berlin', 'Working time left', 'Ball'];
/** So many rows are read from across a room. */
const most = 30;

const WallRow = ({ clock, moment }: { readonly clock: StandingClock; readonly moment: Moment }) => {
  const row = boardRow(clock, moment);
  return (
    <tr>
      <th scope="row">{clock.nickname}</th>
      <td>{row.clock}</td>
      <td className="nowrap">{row.due}</td>
      <td>
        <ClockChip state={clock.state} figure={clock.figure} note={row.left} />
      </td>
      <td>{row.ball}</td>
    </tr>
  );
};

const WallTable = ({ lines, moment }: { readonly lines: readonly Line[]; readonly moment: Moment }) => (
  <table className="list stack wall">
    <caption className="unseen">Open clocks, most urgent first. Times are Berlin.</caption>
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines
        .flatMap((line) => (line.kind === 'clock' ? [line.clock] : []))
        .slice(0, most)
        .map((clock) => (
          <WallRow key={clock.key} clock={clock} moment={moment} />
        ))}
    </tbody>
  </table>
);

/** The board on a wall: large, moving by itself, nobody's name on it, nothing to press. */
export const Wall = ({ board: { lines, moment, left, live, now } }: { readonly board: Board }) => {
  useEffect(() => {
    document.documentElement.dataset['wall'] = '';
    return () => void delete document.documentElement.dataset['wall'];
  }, []);
  if (!moment || !left) return null;
  return (
    <>
      <Head title="SLA board">
        {now && (
          <Fresh
            live={live.isLive}
          >{`${live.isLive ? 'Live. ' : 'The line is cut. '}${fullDayAndTime(now)} Berlin`}</Fresh>
        )}
      </Head>
      <div inert>
        <BoardTiles clocks={left} search={{}} onSearch={nothing} />
      </div>
      <WallTable lines={lines} moment={moment} />
    </>
  );
};
