import { AheadOfLog } from '../faults.js';

type Placed = { readonly position: number };

/** The log, as a reader of Kafka needs it: what Kafka lost, or has not told in time, is read here. */
export type Past<Event> = {
  /** Events in the order of their positions, from the first after `position`. */
  read(position: number, limit: number): Promise<readonly Event[]>;
  head(): Promise<number>;
};

/** Milliseconds that Kafka may be behind the log before its reader takes what it misses from the log itself. */
const patience = 2_000;

/** What the log tells of a hole, and the position that is reached by it. */
export type Told<Event> = { readonly events: readonly Event[]; readonly reached: number };

/** Fills holes of Kafka, and says how far the log is when Kafka is silent. */
export const filling = <Event extends Placed>(past: Past<Event>) => {
  let behindSince: number | undefined;

  return {
    /** Positions that no event has lie between two epochs; but the log must have come that far. */
    async tell(after: number, limit: number, upTo: number): Promise<Told<Event>> {
      const most = Math.min(limit, upTo - after);
      const events = (await past.read(after, most)).filter(({ position }) => position <= upTo);
      if (events.length === most) return { events, reached: events.at(-1)?.position ?? upTo };
      if ((await past.head()) < upTo) throw new AheadOfLog('Kafka holds events that the log has not.');
      return { events, reached: upTo };
    },

    /**
     * Kafka is silent: that is well as long as the log has nothing either. Else where the log ends, once patience is at
     * its end, and at once when nobody listens to Kafka just now.
     */
    async endWhenBehind(after: number, listens: boolean): Promise<number | undefined> {
      const head = await past.head();
      behindSince = head > after ? (behindSince ?? performance.now()) : undefined;
      if (behindSince === undefined) return undefined;
      return !listens || performance.now() - behindSince >= patience ? head : undefined;
    },

    inStep(): void {
      behindSince = undefined;
    },
  };
};
