import { clockLines, type BoardRow } from '../board/board-lines.js';
import { calendarsOf } from '../door/calendars-of.js';
import type { DoorClient } from '../door/door-client.js';
import { expectGood } from '../door/say.js';
import type { Overview } from './case-list.js';
import { findCase } from './find-case.js';
import { inBerlin, timelineLines, type ToldEvent } from './show.js';

/** Everything that a case page shows, read at one go. */
const readCase = async (door: DoorClient, nickname: string) => {
  const stream = await findCase(door, nickname);
  const [overviews, clocks, audit] = await Promise.all([
    door.view('case-overview', { stream }).then(expectGood),
    door.view('sla-board', { stream, limit: '200' }).then(expectGood),
    door.stream(stream).then(expectGood),
  ]);
  return {
    stream,
    overview: overviews.rows[0]?.row as Overview | undefined,
    clocks: clocks.rows.map(({ row }) => row as BoardRow),
    events: audit.events as unknown as readonly ToldEvent[],
    now: clocks.houseNow,
  };
};

const standing = (overview: Overview | undefined): string =>
  overview
    ? `stage ${overview.stage} · ball ${overview.ball} · track ${overview.track} · opened ${inBerlin(overview.openedAt)}`
    : 'The overview has not caught up yet.';

/** Prints a case: stage, ball, open clocks, and the timeline with who, why and on what basis. */
export const showCase = async (door: DoorClient, nickname: string, json: boolean): Promise<void> => {
  const { now, ...told } = await readCase(door, nickname);
  if (json) return void process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);

  const calendars = await calendarsOf(
    door,
    told.clocks.map(({ calendar }) => calendar),
  );
  const lines = [
    `${told.overview?.nickname ?? nickname}  ${told.stream}`,
    standing(told.overview),
    '',
    'Open clocks',
    ...clockLines(told.clocks, { colours: false, now, calendars }),
    '',
    'What happened',
    ...told.events.flatMap(timelineLines),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
};
