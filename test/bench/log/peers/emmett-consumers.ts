import { randomUUID } from 'node:crypto';
import { rawSql, type SQL } from '@event-driven-io/dumbo';
import type { Event } from '@event-driven-io/emmett';
import { postgreSQLEventStoreConsumer, postgreSQLRawSQLProjection } from '@event-driven-io/emmett-postgresql';
import { withDatabase } from '@connex/infra-local';
import { eventsAfter } from '../case-events.js';
import type { Cases } from '../fill.js';
import type { Store } from '../store.js';

const batch = 1_000;
const patience = 120_000;

/**
 * Fills Emmett's store by its own append, a case in each. By one writer: what several wrote at once, its consumer reads in
 * another order than it counts its checkpoint by, and leaves events out.
 */
export const fillEmmett = async (url: string, store: Store, { count, eventsOfEach }: Cases): Promise<void> => {
  for (let n = 0; n < count; n++)
    await store.append({ stream: `case-${n}`, appends: 0, revision: 0 }, eventsAfter(0, eventsOfEach));
  await withDatabase(url, (client) => client.query('vacuum analyze'), patience);
};

/** Events a second, over whole batches: from the first event of one to the first event of a later one. */
const pace = (batches: number) => {
  const events = batches * batch;
  let seen = 0;
  let since = 0;
  let rate = 0;
  return {
    see() {
      if (seen++ === 0) since = performance.now();
      if (seen === events + 1) rate = (events * 1_000) / (performance.now() - since);
    },
    isOver: () => seen > events,
    rate: () => {
      if (rate === 0) throw new Error(`Emmett handled ${seen} events, which is less than ${events}.`);
      return rate;
    },
  };
};

/** Without its usual pause between two batches: what it does is measured, not how it waits. */
const consumerOf = (connectionString: string) =>
  postgreSQLEventStoreConsumer<Event>({
    connectionString,
    stopWhen: { noMessagesLeft: true },
    pulling: { batchSize: batch, pullingFrequencyInMs: 0 },
  });

/** Its reactor with a handler that does nothing. */
export const emmettReactor = (url: string) => async (): Promise<number> => {
  const { see, isOver, rate } = pace(5);
  const consumer = consumerOf(url);
  consumer.reactor<Event>({ processorId: `reactor-${randomUUID()}`, eachMessage: see, stopAfter: isOver });
  await consumer.start();
  await consumer.close();
  return rate();
};

export type EmmettEvent = { readonly type: string; readonly data: unknown; readonly metadata: unknown };

/** Its projector with a projection that answers the SQL of each event. */
export const emmettProjector =
  (url: string, tell: () => (event: EmmettEvent) => string) => async (): Promise<number> => {
    const { see, isOver, rate } = pace(3);
    const consumer = consumerOf(url);
    const told = tell();
    const evolve = (event: Event): SQL => {
      see();
      return rawSql(told(event as unknown as EmmettEvent));
    };
    const canHandle = [...new Set(eventsAfter(0, 20).map(({ type }) => type))];
    const name = `projection-${randomUUID()}`;
    const projection = postgreSQLRawSQLProjection<Event>({ name, evolve, canHandle });
    consumer.projector<Event>({ processorId: name, projection, stopAfter: isOver });
    await consumer.start();
    await consumer.close();
    return rate();
  };
