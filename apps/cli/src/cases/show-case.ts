import { boardLines, type BoardRow } from '../board/board-lines.js';
import type { DoorClient } from '../door/door-client.js';
import { expectGood } from '../door/say.js';
import type { Overview } from './case-list.js';
import { findCase } from './find-case.js';
import { inBerlin, timelineLines, type ToldEvent } from './show.js';

/** Prints a case: stage, ball, open clocks, and the timeline with who, why and on what basis. */
export const showCase = async (door: DoorClient, nickname: string, json: boolean): Promise<void> => {
  const stream = await findCase(door, nickname);
  const [overviews, clocks, audit] = await Promise.all([
    door.view('case-overview', { stream }).then(expectGood),
    door.view('sla-board', { stream, limit: '200' }).then(expectGood),
    door.stream(stream).then(expectGood),
  ]);
  const overview = overviews.rows[0]?.row as Overview | undefined;
  const events = audit.events as unknown as readonly ToldEvent[];
  const rows = clocks.rows.map(({ row }) => row as BoardRow);
  if (json)
    return void process.stdout.write(`${JSON.stringify({ stream, overview, clocks: rows, events }, null, 2)}\n`);

  const [, , ...open] = boardLines(rows, { colours: false, now: clocks.houseNow });
  const lines = [
    `${overview?.nickname ?? nickname}  ${stream}`,
    `stage ${overview?.stage ?? '–'} · ball ${overview?.ball ?? '–'} · track ${overview?.track ?? '–'} · opened ${inBerlin(overview?.openedAt)}`,
    '',
    'Open clocks',
    ...open,
    '',
    'What happened',
    ...events.flatMap(timelineLines),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
};
