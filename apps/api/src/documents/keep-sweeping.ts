import { documentClaim, type EventLog } from '@connex/event-log';
import type { HouseLog } from '../boot/house-log.js';
import type { Drafts } from '../drafts/drafts.js';
import type { Limits } from '../limits.js';
import { sweepDocuments } from './sweep.js';
import type { Upload } from './upload.js';

type Broom = {
  readonly folder: string;
  readonly log: Pick<EventLog, 'holderOf'>;
  readonly drafts: Pick<Drafts, 'name'>;
  readonly limits: Pick<Limits, 'unclaimedMillis'>;
  readonly houseLog: HouseLog;
};

const everyMillis = 3_600_000;
const firstMillis = 60_000;

/** Sweeps the folder of documents soon after the start and then once an hour, until it is stopped. What goes wrong is tried again an hour later. */
export const keepSweeping = ({ folder, log, drafts, limits, houseLog }: Broom) => {
  const isKept = async ({ id, by }: Pick<Upload, 'id' | 'by'>) =>
    (await log.holderOf(documentClaim(id))) !== undefined || drafts.name(by, id);
  const sweep = () =>
    sweepDocuments({ folder, unclaimedMillis: limits.unclaimedMillis, isKept }).then(
      ({ removed }) => removed > 0 && houseLog.info('swept uploads that nobody claimed', { count: removed }),
      (fault: unknown) => houseLog.fault(fault),
    );
  const first = setTimeout(() => void sweep(), firstMillis).unref();
  const broom = setInterval(() => void sweep(), everyMillis).unref();
  return {
    stop: () => {
      clearTimeout(first);
      clearInterval(broom);
    },
  };
};
