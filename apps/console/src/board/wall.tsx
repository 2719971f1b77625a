import { ClockChip, Fresh, Head } from '@connex/ui/html';
import { useEffect } from 'react';
import { fullDayAndTime } from '../time/format.js';
import { boardRow } from './board-row.js';
import { BoardTiles } from './board-tiles.js';
import type { Board } from './use-board.js';

const nothing = () => undefined;

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
      <table className="list wall">
        <caption className="unseen">Open clocks, most urgent first. Times are Berlin.</caption>
        <thead>
          <tr>
            <th scope="col">Case</th>
            <th scope="col">Clock</th>
            <th scope="col">Due in Berlin</th>
            <th scope="col">Working time left</th>
            <th scope="col">Ball</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, 30).map((line) => {
            if (line.kind === 'group') return null;
            const row = boardRow(line.clock, moment);
            return (
              <tr key={line.key}>
                <th scope="row">{line.clock.nickname}</th>
                <td>{row.clock}</td>
                <td className="nowrap">{row.due}</td>
                <td>
                  <ClockChip state={line.clock.state} figure={line.clock.figure} note={row.left} />
                </td>
                <td>{row.ball}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
};
