import { PoisonedEvent, type OutsideFollower } from '@connex/event-log';
import type { Recorded } from '@connex/domain';
import { isOurFault } from '../temporal/way-to-temporal.js';
import type { CaseTeller } from './case-teller.js';
import { whoIsConcerned } from './who-is-told.js';

type Needs = {
  readonly teller: CaseTeller;
  /** The streams that have an alarm which is due and not answered. */
  readonly due: () => Promise<readonly string[]>;
};

/**
 * Hears the log and tells the workflows. The effect lies outside Postgres, so it comes first and the checkpoint after:
 * what is told twice, wakes nobody (ruling 28).
 */
export const eventFollower = ({ teller, due }: Needs): OutsideFollower => ({
  name: 'conductor',
  effect: 'outside',
  batch: 200,
  async handle(events: readonly Recorded[]) {
    const { streams, clock } = whoIsConcerned(events);
    await teller.tellNews(streams).catch(asPoison);
    if (clock === 'released') await teller.tellAllOpen().catch(letPass);
    if (clock === 'moved') await teller.tell(await due()).catch(letPass);
  },
});

/** What Temporal can never take is parked with its stream; what it cannot take just now is asked for again. */
const asPoison = (fault: unknown) => {
  throw isOurFault(fault) ? new PoisonedEvent('Temporal cannot take this message.', { cause: fault }) : fault;
};

/** A case that cannot be told must not keep the house from hearing its clock: its own events have parked it. */
const letPass = (fault: unknown) => {
  if (!isOurFault(fault)) throw fault;
};
