import { readFileSync } from 'node:fs';
import { doorClient, type DoorClient } from '@connex/cli';
import type { Heard } from '../stories/grammar/seen.js';
import { scratchHouse } from '../stories/told/scratch-house.js';

/** What a browser's journey knows of the house that it visits. */
export type KnownHouse = {
  readonly addresses: Readonly<Record<string, string>>;
  readonly tokens: Readonly<Record<string, string>>;
};

export type WindowHouse = KnownHouse & {
  /** Where a window of the house is: `console`, `portal`, `mailbox`, `api`. */
  at(window: string): string;
  /** The API as a program would use it, with the token of a person of the stories. */
  as(person: string): DoorClient;
  /** What landed in the log, as the auditor of a case reads it. */
  eventsOf(stream: string): Promise<readonly Heard[]>;
  close(): Promise<void>;
};

/** Monday morning in Berlin, after every founding. */
export const mondayMorning = '2026-11-30T08:12:00.000Z';

export const openedHouse = ({ addresses, tokens }: KnownHouse, close: () => Promise<void>): WindowHouse => {
  const at = (window: string): string => {
    const address = addresses[window];
    if (!address) throw new Error(`This house has no ${window}.`);
    return address;
  };
  const as = (person: string): DoorClient => {
    const token = tokens[person];
    if (!token) throw new Error(`Nobody in this house is called ${person}.`);
    return doorClient(at('api'), token);
  };
  const eventsOf = async (stream: string) => {
    const read = await as('head').stream(stream);
    if (!read.ok) throw new Error(`The head cannot read ${stream}: ${read.problem.code}`);
    return read.body.events as unknown as readonly Heard[];
  };
  return { addresses, tokens, at, as, eventsOf, close };
};

/** The house that the test runner keeps for all journeys; a spec that runs alone has one of its own. */
export const windowHouse = async (): Promise<WindowHouse> => {
  const file = process.env['CONNEX_TEST_WINDOWS'];
  if (file) return openedHouse(JSON.parse(readFileSync(file, 'utf8')) as KnownHouse, () => Promise.resolve());
  const house = await scratchHouse({ at: mondayMorning });
  return openedHouse(house, () => house.takeDown());
};
