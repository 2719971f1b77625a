import { kafkaPublisher, noteFaults, openEventFeed, type FollowingState } from '@connex/event-log';
import type { Logger } from 'pino';
import type { Config } from './config/environment.js';

export type Relay = { state(): FollowingState; stop(): Promise<void> };

/**
 * Carries every envelope of the log to Kafka, in order, and knows no word of what they say. Of several relays one leads.
 * Its checkpoint follows the brokers' acknowledgement, so a relay that is killed leaves nothing out.
 */
export const relay = ({ databaseUrl, brokers, topic }: Config, notes: Logger): Relay => {
  const feed = openEventFeed({ databaseUrl, role: 'relay' });
  const place = { brokers, topic, clientId: 'connex-relay' };
  const publisher = kafkaPublisher(place, notes, () => following.state().head);
  const following = feed.follow({
    name: `relay:${topic}`,
    effect: 'envelope',
    handle: (envelopes) => publisher.publish(envelopes),
  });
  const quiet = noteFaults(() => [following.state()], notes);
  return {
    state: () => following.state(),
    async stop() {
      quiet();
      await feed.close();
      await publisher.stop();
    },
  };
};
