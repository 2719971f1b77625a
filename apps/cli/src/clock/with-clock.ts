import { openHouseClock, type HouseClockKeeper } from '@connex/event-log';
import { databaseHere } from '../door/identity.js';

/** Opens the clock of the house that runs here, acts, and closes it again. */
export const withClock = async (act: (clock: HouseClockKeeper) => Promise<void>): Promise<void> => {
  const databaseUrl = databaseHere();
  if (!databaseUrl) throw new Error('No house runs here. Start one with `npm start`, or set DATABASE_URL.');
  const clock = openHouseClock({ databaseUrl, role: 'migrator' });
  await act(clock).finally(() => clock.close());
};
