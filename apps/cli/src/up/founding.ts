import { withDatabase } from '@connex/infra-local';
import { migrate } from '@connex/infra-postgres';
import { foundingSteps } from './founding-steps.js';
import type { Founding } from './founding-step.js';

/** Milliseconds. Another process may hold the log's lock for a moment, hardly for longer. */
const patience = 30_000;

const bearHouse = async ({ databaseUrl, mode, standsAt }: Founding): Promise<boolean> => {
  const born = await withDatabase(
    databaseUrl,
    (client) => client.query<{ born: boolean }>('select connex.found_house($1, $2) as born', [mode, standsAt]),
    patience,
  );
  return born.rows[0]?.born ?? false;
};

/** Migrates the database, founds the house where it is new, and does what every house begins with. */
export const found = async (founding: Founding): Promise<void> => {
  const migrations = await migrate(founding.databaseUrl);
  if (migrations.length > 0) founding.log(`the database has ${migrations.length} new migrations`);
  if (await bearHouse(founding)) founding.log(`the house "${founding.house}" is founded (${founding.mode})`);
  for (const step of foundingSteps) await step(founding);
};
