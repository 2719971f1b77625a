import { placeOf } from './kafka-record.js';
import { partitionOf, placed } from './kafka-publisher.js';

const event = (position: number, stream: string) => ({
  position,
  stream,
  revision: 1,
  id: `e-${position}`,
  type: 'ClockStarted',
  schemaVersion: 1,
  occurredAt: '2026-11-30T09:12:00.000Z',
  recordedAt: '2026-11-30T09:12:00.000Z',
  role: 'INTAKE',
  commandId: 'c-1',
  correlationId: 'c-1',
  causationId: null,
  policyVersion: null,
  internal: { clockId: 'C02-1' },
});

describe('publishing', () => {
  it('keeps a stream in one partition, the same that a Java client would choose', () => {
    // Hashes from the tests of Kafka's own client: "21" → -973932308, "foobar" → -790332482.
    expect([partitionOf('21'), partitionOf('foobar')]).toEqual([0, 6]);
  });

  it('names with each record the position before it in its partition', () => {
    const { messages, tails } = placed([event(7, 'case-1'), event(8, 'case-1')], new Map([[partitionOf('case-1'), 3]]));
    expect(messages.map(({ headers }) => placeOf(headers))).toEqual([
      { position: 7, previous: 3 },
      { position: 8, previous: 7 },
    ]);
    expect(tails.get(partitionOf('case-1'))).toBe(8);
  });

  it('speaks CloudEvents in binary mode, and names neither person nor country', () => {
    const [message] = placed([event(7, 'case-1')], new Map()).messages;
    expect(Object.keys(message?.headers ?? {})).toEqual([
      'ce_specversion',
      'ce_id',
      'ce_type',
      'ce_source',
      'ce_time',
      'content-type',
      'ce_position',
      'ce_previous',
      'ce_revision',
    ]);
    expect(message?.key).toBe('case-1');
  });

  it('does not mistake a foreign record for one of ours', () => {
    expect(placeOf(undefined)).toBeUndefined();
    expect(placeOf({ ce_position: 'x', ce_previous: '0' })).toBeUndefined();
  });
});
