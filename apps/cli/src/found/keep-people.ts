import { renameSync, writeFileSync } from 'node:fs';
import { peopleMind, type Person } from '@connex/domain';
import { peopleFile, saltOf, withDatabase } from '@connex/infra-local';
import type { FoundingStep } from '../up/founding-step.js';
import { openHouseDesk } from './house-desk.js';

const kind = 'person-';
const patience = 10_000;

const streamsOf = async (databaseUrl: string): Promise<readonly string[]> => {
  const { rows } = await withDatabase(
    databaseUrl,
    (client) =>
      client.query<{ stream: string }>('select stream from connex.stream where starts_with(stream, $1) order by 1', [
        kind,
      ]),
    patience,
  );
  return rows.map(({ stream }) => stream);
};

/** Officials of governments come in by a code to their address, and not by our provider. */
const isStaffRole = (role: string): boolean => !role.startsWith('GOV_');

const spoken = (id: string): string => {
  const words = id.replaceAll(/[._-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const entry = (stream: string, { name, roles }: Person) => {
  const id = stream.slice(kind.length);
  return { id, name: name ?? spoken(id), roles: roles.filter(isStaffRole) };
};

/** Writes down, at every start, whom the sign-in page of a house on one machine offers: staff, as the log knows them. */
export const keepPeople: FoundingStep = async ({ databaseUrl, folder }) => {
  const streams = await streamsOf(databaseUrl);
  const office = openHouseDesk(databaseUrl, process.env['CONNEX_SALT'] ?? saltOf(folder));
  try {
    const glimpse = await office.log.look(streams.map((stream) => ({ stream, after: 0 })));
    const people = glimpse.streams
      .map(({ stream, events }) => entry(stream, events.reduce(peopleMind.evolve, peopleMind.initial)))
      .filter(({ roles }) => roles.length > 0);
    const half = `${peopleFile(folder)}.half`;
    writeFileSync(half, `${JSON.stringify(people, null, 2)}\n`, { mode: 0o600 });
    renameSync(half, peopleFile(folder));
  } finally {
    await office.close();
  }
};
