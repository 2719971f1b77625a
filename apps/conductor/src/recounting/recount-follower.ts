import type { Recorded } from '@connex/domain';
import type { OutsideFollower } from '@connex/event-log';
import type { HouseLog } from '../boot/house-log.js';
import type { CaseRecounter } from './case-recounter.js';
import { isNothing, whatChanged } from './what-changed.js';

type Needs = { readonly recounter: CaseRecounter; readonly log: Pick<HouseLog, 'info'> };

/**
 * Hears that time is counted otherwise from now on, and has the cases counted on by it. The cases are asked first and the
 * checkpoint is kept after, so a crash between the two asks again, under the same ids (ruling 28). It has a checkpoint
 * of its own: many cases that are asked hold up nobody who is told.
 */
export const recountFollower = ({ recounter, log }: Needs): OutsideFollower => ({
  name: 'recounting',
  effect: 'outside',
  async handle(events: readonly Recorded[]) {
    const changed = whatChanged(events);
    if (isNothing(changed)) return;
    const count = await recounter.recount(changed);
    log.info('Cases were counted on by what is newest.', { count });
  },
});
