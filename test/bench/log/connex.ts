import { createHash, randomUUID } from 'node:crypto';
import { channels, openEventLog, type Append, type EventLog } from '@connex/event-log';
import { withDatabase } from '@connex/infra-local';
import { migrate, roleUrl } from '@connex/infra-postgres';
import { eventsAfter, type CaseEvent } from './case-events.js';
import type { Contender, Place } from './store.js';

const patience = 30_000;

/** Streams that decisions on a case read besides it, as the desk's do: policy, calendars, country. */
const besides = ['policy', 'calendar-CSU', 'calendar-GOV-ZM', 'country-ZM'];
const reads = besides.map((stream) => ({ stream, revision: 1 }));
const team = 'INTAKE CASE_MGR INTEGRITY HEAD DEPUTY AUDITOR ROSTER CONTRACTS ME DPO'.split(' ');
const rungs = ['C02-1/50', 'C02-1/80', 'C02-1/due', 'C03-1/50', 'C03-1/80', 'C03-1/due', 'H1-1/due'];

const opening = ({ stream }: Place) => ({
  claims: [
    { key: `nickname:${stream}`, holds: true },
    { key: `contract:${stream}`, holds: true },
    { key: `document:${stream}`, holds: true },
  ],
  access: team.map((role) => ({ grantee: `role:${role}`, sees: true })),
});

/** Every other step brings a document; nobody else may take its name. */
const goingOn = ({ stream, appends }: Place) => ({
  claims: appends % 2 === 0 ? [{ key: `document:${stream}:${appends}`, holds: true }] : [],
  access: [],
});

/** The whole of what time owes the case; each step moves one rung of seven. */
const owed = ({ appends }: Place) =>
  rungs.map((key, index) => {
    const arm = 1 + Math.floor((appends + rungs.length - 1 - index) / rungs.length);
    return { key, at: `2027-0${index + 1}-${String(10 + arm)}T09:00:00.000Z`, arm };
  });

const written = ({ type, data, meta }: CaseEvent) => ({
  id: randomUUID(),
  type,
  schemaVersion: 1,
  occurredAt: '2026-11-30T09:12:00.000Z',
  data,
  internal: { channel: 'EMAIL', language: 'en', questionId: 'q-1' },
  meta,
});

/**
 * One append as the desk makes it of a command on a case: the answer under the command's id, what was read, claims, access
 * and alarms. The numbers of each are those of a request's first steps, told at the desk.
 */
export const appendOf = (place: Place, events: readonly CaseEvent[]): Append => {
  const commandId = randomUUID();
  return {
    commandId,
    fingerprint: createHash('sha256').update(commandId).digest('hex'),
    stream: place.stream,
    expectedRevision: place.revision,
    reads,
    gen: 0,
    events: events.map(written),
    ...(place.appends === 0 ? opening(place) : goingOn(place)),
    alarms: owed(place),
    stage: 'ELIGIBILITY',
    closed: false,
  };
};

/** A wall house in a database of its own, with the streams that every decision reads, each with one event. */
export const foundHouse = async (url: string): Promise<void> => {
  await migrate(url);
  await withDatabase(url, (client) => client.query(`select connex.found_house('wall')`), patience);
  const log = openEventLog({ databaseUrl: roleUrl(url, 'api'), role: 'api' });
  for (const stream of besides) {
    const place = { stream, appends: 0, revision: 0 };
    await appendTo(log, place, eventsAfter(0, 1), { reads: [], alarms: [], access: [], claims: [] });
  }
  await log.close();
};

/** Appends, and answers the position; anything but "appended" is a fault of the benchmark. */
export const appendTo = async (
  log: EventLog,
  place: Place,
  events: readonly CaseEvent[],
  changes: Partial<Append> = {},
): Promise<number> => {
  const appended = await log.append({ ...appendOf(place, events), ...changes });
  if (appended.status !== 'appended') throw new Error(`The log says ${JSON.stringify(appended)}.`);
  return appended.receipt.position;
};

/** The log as the product opens it, in a house where somebody listens to it. */
export const connex =
  (url: string): Contender =>
  async () => {
    const log = openEventLog({ databaseUrl: roleUrl(url, 'api'), role: 'api' });
    return {
      append: async (place, events) => void (await appendTo(log, place, events)),
      close: () => log.close(),
    };
  };

/** Somebody who hears each word of the log, as a follower's process would; answers how to send them away. */
export const listening = async (url: string): Promise<() => Promise<void>> => {
  let leave = () => undefined as void;
  let heard = () => undefined as void;
  const begun = new Promise<void>((resolve) => (heard = resolve));
  const staying = withDatabase(url, async (client) => {
    await client.query(`listen ${channels.log}`);
    heard();
    await new Promise<void>((resolve) => (leave = resolve));
  });
  await Promise.race([begun, staying]);
  return async () => {
    leave();
    await staying;
  };
};
