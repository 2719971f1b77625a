import { randomUUID } from 'node:crypto';
import type { Envelope } from '../feed.js';
import type { KafkaPlace, Notes } from './kafka-client.js';

/** Hears nothing. */
export const quiet: Notes = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** A topic of one spec's own on the real brokers. */
export const freshPlace = (): KafkaPlace => {
  const brokers = process.env['CONNEX_TEST_KAFKA_BROKERS'];
  if (!brokers) throw new Error('CONNEX_TEST_KAFKA_BROKERS names no Kafka; this test needs a real one.');
  return { brokers, topic: `connex.events.${randomUUID()}`, clientId: 'connex-test' };
};

/** Events `from` to `to` of five cases that take turns. */
export const envelopes = (from: number, to: number): readonly Envelope[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    position: from + index,
    stream: `case-${(from + index) % 5}`,
    revision: from + index,
    id: `e-${from + index}`,
    type: 'ClockStarted',
    schemaVersion: 1,
    occurredAt: '2026-11-30T09:12:00.000Z',
    recordedAt: '2026-11-30T09:12:00.000Z',
    internal: { clockId: 'C02-1' },
  }));
