import type { Kafka } from 'kafkajs';
import type { EventFeed, Follower } from '../feed.js';
import type { Told } from '../following/effects.js';
import { logReader } from '../following/log-source.js';
import { openFeed } from '../following/open-feed.js';
import type { Ground, Source } from '../following/source.js';
import type { Access } from '../postgres/connections.js';
import { kafkaClient, type KafkaPlace, type Notes } from './kafka-client.js';
import { kafkaReader, type Reading } from './kafka-reader.js';

/**
 * Events by way of Kafka: it says that they happened and in which order. Whoever may know envelopes only takes them from
 * there; who needs whole events reads those from the log, by position (ruling 26). Checkpoints are in Postgres, as ever.
 */
export const openKafkaFeed = (access: Access, place: KafkaPlace, notes: Notes): EventFeed => {
  const kafka = kafkaClient(place, notes);
  return openFeed(access, {
    source: (ground, follower, news) => kafkaSource({ kafka, place, notes }, ground, follower, news),
  });
};

type Line = { readonly kafka: Kafka; readonly place: KafkaPlace; readonly notes: Notes };

const kafkaSource = ({ kafka, place, notes }: Line, ground: Ground, follower: Follower, news: () => void): Source => {
  const log = logReader(ground, follower);
  const past = { read: log.read, head: async () => ground.watch.heads.head() };
  const whole: Reading<Told>['whole'] = async (envelopes) => {
    const [first] = envelopes;
    if (!first || follower.effect === 'envelope') return envelopes;
    return log.read(first.position - 1, envelopes.length);
  };
  const reader = kafkaReader<Told>(
    kafka,
    { topic: place.topic, name: `${place.topic}:${follower.name}`, past, whole, news },
    notes,
  );
  return { read: reader.read, stream: log.stream, close: reader.close };
};
