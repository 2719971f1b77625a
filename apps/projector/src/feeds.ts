import { openEventFeed, openKafkaFeed, type EventFeed } from '@connex/event-log';
import type { Logger } from 'pino';
import type { Config } from './config/environment.js';

/** `live` keeps views up, from Kafka where there is one; `past` fills them, from the log itself, where all of it lies. */
export type Feeds = { readonly live: EventFeed; readonly past: EventFeed; close(): Promise<void> };

export const openFeeds = ({ databaseUrl, kafka }: Config, notes: Logger): Feeds => {
  const access = { databaseUrl, role: 'projector' };
  const past = openEventFeed(access);
  if (!kafka) return { live: past, past, close: () => past.close() };

  const live = openKafkaFeed(access, { ...kafka, clientId: 'connex-projector' }, notes);
  return {
    live,
    past,
    async close() {
      await Promise.all([live.close(), past.close()]);
    },
  };
};
