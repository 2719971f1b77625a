import { clockLines, type BoardRow } from '../board/board-lines.js';
import { calendarsOf } from '../door/calendars-of.js';
import type { DoorClient } from '../door/door-client.js';
import { everyEvent, wholeStream } from '../door/every-event.js';
import { everyRow } from '../door/every-row.js';
import { expectGood } from '../door/say.js';
import { print } from '../terminal/print.js';
import type { Overview } from './case-list.js';
import { findCase } from './find-case.js';
import { inBerlin, timelineLines, type ToldEvent } from './show.js';

/** Everything that a case page shows, read at one go. */
const readCase = async (door: DoorClient, nickname: string) => {
  const stream = await findCase(door, nickname);
  const [overviews, clocks] = await Promise.all([
    door.view('case-overview', { stream }).then(expectGood),
    everyRow(door, 'sla-board', { stream }),
  ]);
  return {
    stream,
    overview: overviews.rows[0]?.row as Overview | undefined,
    clocks: clocks.rows.map(({ row }) => row as BoardRow),
    now: clocks.houseNow,
  };
};

const standing = (overview: Overview | undefined): string =>
  overview
    ? `stage ${overview.stage} · ball ${overview.ball} · track ${overview.track} · opened ${inBerlin(overview.openedAt)}`
    : 'The overview has not caught up yet.';

/** Prints a case: stage, ball, open clocks, and the timeline with who, why and on what basis, event by event. */
export const showCase = async (door: DoorClient, nickname: string, json: boolean): Promise<void> => {
  const { now, ...told } = await readCase(door, nickname);
  if (json) return print(json, { ...told, events: await wholeStream(door, told.stream) }, []);

  const calendars = await calendarsOf(
    door,
    told.clocks.map(({ calendar }) => calendar),
  );
  print(json, told, [
    `${told.overview?.nickname ?? nickname}  ${told.stream}`,
    standing(told.overview),
    '',
    'Open clocks',
    ...clockLines(told.clocks, { colours: false, now, calendars }),
    '',
    'What happened',
  ]);
  for await (const event of everyEvent(door, told.stream)) print(json, event, timelineLines(event as ToldEvent));
};
