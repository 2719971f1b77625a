import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { tableOf, whyOtherTable, type AdoptedTable, type CalendarState } from '@connex/domain';
import { doorOf } from '../door/door-of.js';
import type { DoorClient } from '../door/door-client.js';
import { everyEvent } from '../door/every-event.js';
import { everyRow } from '../door/every-row.js';
import { expectGood } from '../door/say.js';
import { zoneYears } from '../found/furnish.js';
import { asking, print, type Asking } from '../terminal/print.js';

type Options = Asking & { readonly adopt?: boolean };

const own = process.versions['tz'] ?? 'unknown';

/** `connex calendar zones`: by which table of time zones the house counts, and whether this machine has the same. */
export const registerZones = (family: Command): void => {
  asking(family.command('zones'))
    .description('Says by which table of time zones the house counts, and whether the one of this machine differs.')
    .option('--adopt', 'have the house adopt the table of this machine; an administrator may')
    .action(zones);
};

const adoptedIn = async (door: DoorClient): Promise<AdoptedTable | undefined> => {
  let adopted: AdoptedTable | undefined;
  for await (const { type, data } of everyEvent(door, 'house'))
    if (type === 'TimeZoneTableAdopted') adopted = data as unknown as AdoptedTable;
  return adopted;
};

/** The zones of every version of every calendar: a clock may count by an older one. */
const zonesInUse = async (door: DoorClient): Promise<readonly string[]> => {
  const { rows } = await everyRow(door, 'calendars');
  return rows.flatMap(({ row }) => (row as CalendarState).versions.map(({ calendar }) => calendar.timezone));
};

const yearsFrom = (houseNow: number) => ({
  from: Math.min(zoneYears.from, houseNow),
  to: Math.max(zoneYears.to, houseNow + 8),
});

const zones = async ({ as, json, adopt }: Options): Promise<void> => {
  const door = doorOf(as);
  if (adopt) return adoptOwn(door, json === true);
  const adopted = await adoptedIn(door);
  const differs = whyOtherTable(adopted, own);
  const sentence = adopted
    ? `The house counts by table ${adopted.version}; ${differs ?? `that of this machine (${own}) says the same of every zone in use`}.`
    : `The house has adopted no table yet; this machine has ${own}.`;
  print(json, { adopted, own, differs: differs ?? null }, [sentence]);
  if (differs) process.exitCode = 1;
};

const adoptOwn = async (door: DoorClient, json: boolean): Promise<void> => {
  const [inUse, { houseNow }] = await Promise.all([
    zonesInUse(door),
    door.view('calendars', { limit: '1' }).then(expectGood),
  ]);
  const data = tableOf(own, yearsFrom(Number(houseNow.slice(0, 4))), inUse);
  const receipt = expectGood(await door.speak('AdoptTimeZones', { commandId: randomUUID(), stream: 'house', data }));
  print(json, receipt, [
    `The house counts by table ${own} in ${data.zones.length} zones; clocks that it moves are counted on.`,
  ]);
};
