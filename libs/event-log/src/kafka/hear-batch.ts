import { setTimeout as nap } from 'node:timers/promises';
import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { Envelope } from '../feed.js';
import { envelopeIn, placeOf, type Placed } from './kafka-record.js';

/** A record as it is heard. */
export type HeardRecord = Placed & { readonly partition: number; readonly envelope: Envelope };

export type Listener = {
  readonly take: (record: HeardRecord) => void;
  /** How many records of a partition wait for their turn. */
  readonly waitingIn: (partition: number) => number;
};

/** Records of one partition that may wait; beyond that the partition is not read on. */
const room = 2_000;

/** Hands on the records of a batch, no faster than they find their turn. */
export const hearBatch = async (payload: EachBatchPayload, listener: Listener): Promise<void> => {
  const { batch, resolveOffset, heartbeat } = payload;
  for (const message of batch.messages) {
    await roomFor(payload, listener);
    if (isOver(payload)) return;
    handOn(batch.partition, message, listener);
    resolveOffset(message.offset);
  }
  await heartbeat();
};

const isOver = ({ isRunning, isStale }: EachBatchPayload) => !isRunning() || isStale();

const roomFor = async (payload: EachBatchPayload, { waitingIn }: Listener) => {
  while (waitingIn(payload.batch.partition) >= room && !isOver(payload)) {
    await nap(50);
    await payload.heartbeat();
  }
};

/** What is not ours, or was emptied, is passed over: if it should have been ours, its position will be missed. */
const handOn = (partition: number, { headers, value }: KafkaMessage, { take }: Listener) => {
  const place = placeOf(headers);
  if (place && value) take({ ...place, partition, envelope: envelopeIn(value) });
};
