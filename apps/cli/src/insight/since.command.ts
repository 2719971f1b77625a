import { instantFrom, sinceThen, type Between } from '@connex/insight';
import { findCase } from '../cases/find-case.js';
import { inBerlin } from '../cases/show.js';
import type { Registers } from '../command.js';
import type { DoorClient } from '../door/door-client.js';
import { doorOf } from '../door/door-of.js';
import { wholeStream } from '../door/every-event.js';
import { everyRow } from '../door/every-row.js';
import { houseOf } from './house-of.js';
import { notAhead } from './not-ahead.js';
import { withReasons, type ToldCase, type ToldDate } from './why-moved.js';
import { asking, print, type Asking } from '../terminal/print.js';

/** `connex since <instant> [<case>]`: what changed, by case, in words, with the due dates that moved. */
export const since: Registers = (program) => {
  asking(program.command('since <instant> [case]'), 'who asks')
    .description('Says what changed since an instant: what people did, which due dates moved, and why.')
    .action(async (typed: string, named: string | undefined, { as, json }: Asking) => {
      const from = instantFrom(typed);
      const door = doorOf(as);
      const { streams, houseNow } = await askedAbout(door, named);
      notAhead(typed, from, houseNow);
      const told = { from, to: houseNow, cases: await changesOf(door, streams, { since: from, until: houseNow }) };
      const nothing = [`Nothing has changed since ${inBerlin(from)}.`];
      print(json, told, told.cases.length > 0 ? told.cases.flatMap(sinceLines) : nothing);
    });
};

/** One case after another, so that the facts of no more than one are held. */
const changesOf = async (door: DoorClient, streams: readonly string[], between: Between) => {
  const cases: ToldCase[] = [];
  const house = await houseOf(door);
  for (const stream of streams) {
    const facts = await wholeStream(door, stream);
    cases.push(...sinceThen([{ stream, facts }], between).cases.map((one) => withReasons(one, facts, between, house)));
  }
  return cases;
};

const askedAbout = async (door: DoorClient, named: string | undefined) => {
  const { rows, houseNow } = await everyRow(door, 'case-overview');
  return { houseNow, streams: named === undefined ? rows.map(({ stream }) => stream) : [await findCase(door, named)] };
};

const dates = (word: string, moved: readonly ToldDate[]) =>
  moved.flatMap(({ clockId, title, before, after, why }) => {
    const way = before === null || before === after ? inBerlin(after) : `${inBerlin(before)} → ${inBerlin(after)}`;
    const line = `  ${word}  ${clockId} ${title.toLowerCase().replaceAll('_', ' ')}: ${way}`;
    return why === undefined ? [line] : [line, `           ${why}`];
  });

/** What changed in a case, in words. */
export const sinceLines = ({ stream, nickname, facts, moved, began, ended, breached }: ToldCase): readonly string[] => [
  nickname || stream,
  ...facts.map(({ at, words, by }) => `  ${inBerlin(at)}  ${words} (${by})`),
  ...dates('moved  ', moved),
  ...dates('began  ', began),
  ...dates('ended  ', ended),
  ...dates('missed ', breached),
];
