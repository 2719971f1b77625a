import { placeOf } from './kafka-record.js';
import { missing, partitionOf } from './partitioning.js';
import { envelopes } from './testing.js';

const envelope = (position: number) => ({ ...envelopes(position, position)[0]!, stream: 'case-1' });
const home = partitionOf('case-1');

describe('publishing', () => {
  it('chooses the partition that every Java client would choose', () =>
    // Hashes from the tests of Kafka's own client: "21" → -973932308, "foobar" → -790332482.
    expect([partitionOf('21'), partitionOf('foobar')]).toEqual([0, 6]));

  it('names with each record the position before it in its partition', () => {
    const { messages, tails } = missing([envelope(7), envelope(8)], new Map([[home, 3]]));
    expect(messages.map(({ headers }) => placeOf(headers))).toEqual([
      { position: 7, previous: 3 },
      { position: 8, previous: 7 },
    ]);
    expect(tails.get(home)).toBe(8);
  });

  it('does not send again what the partition already holds', () => {
    const { messages, tails } = missing([envelope(7), envelope(8)], new Map([[home, 7]]));
    expect(messages.map(({ headers }) => placeOf(headers))).toEqual([{ position: 8, previous: 7 }]);
    expect(tails.get(home)).toBe(8);
  });

  it('speaks CloudEvents in binary mode, and names neither person nor country', () => {
    const [message] = missing([envelope(7)], new Map()).messages;
    const ours = ['ce_position', 'ce_previous', 'ce_revision'];
    const named = ['ce_specversion', 'ce_id', 'ce_type', 'ce_source', 'ce_time', 'content-type', ...ours];
    expect(Object.keys(message?.headers ?? {})).toEqual(named);
    expect(message?.key).toBe('case-1');
  });

  it('does not mistake a foreign record for one of ours', () => {
    expect(placeOf(undefined)).toBeUndefined();
    expect(placeOf({ ce_position: 'x', ce_previous: '0' })).toBeUndefined();
  });
});
