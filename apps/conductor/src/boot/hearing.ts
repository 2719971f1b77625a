import type { CaseRecounter } from '../recounting/case-recounter.js';
import { recountFollower } from '../recounting/recount-follower.js';
import type { CaseTeller } from '../telling/case-teller.js';
import { eventFollower } from '../telling/event-follower.js';
import type { HouseInPostgres } from './house-in-postgres.js';
import type { HouseLog } from './house-log.js';

type Needs = {
  readonly house: Pick<HouseInPostgres, 'feed' | 'due'>;
  readonly teller: CaseTeller;
  readonly recounter: CaseRecounter;
  readonly log: HouseLog;
};

/** What the conductor does about what it hears: it tells the workflows, and has the cases counted on. */
export const hearTheLog = ({ house, teller, recounter, log }: Needs) => {
  const following = house.feed.follow(eventFollower({ teller, due: house.due }));
  const recounting = house.feed.follow(recountFollower({ recounter, log }));
  return { following, recounting, stop: () => Promise.all([following.stop(), recounting.stop()]) };
};

export type Hearing = ReturnType<typeof hearTheLog>;
