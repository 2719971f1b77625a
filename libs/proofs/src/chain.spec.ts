import { bodyHash, chainVerifier, link, noLink, verifyChain, type Body, type ChainedEvent } from './chain.js';

const body = (stream: string, data: string): Body => ({
  stream,
  id: `${stream}:${data}`,
  type: 'LetterReceived',
  schemaVersion: 1,
  occurredAt: '2026-01-05T09:00:00.000Z',
  data,
  internal: '{}',
  meta: '{"by":"amara"}',
});

/** A log as it would have been written, with the right hashes. */
const logOf = (...bodies: readonly Body[]): ChainedEvent[] => {
  const ends = new Map<string, ChainedEvent>();
  return bodies.map((written, index) => {
    const last = ends.get(written.stream);
    const place = { revision: (last?.revision ?? 0) + 1, recordedAt: '2026-01-05T09:00:00.123Z' };
    const hash = bodyHash(written);
    const chainHash = link(last?.chainHash ?? noLink, place, hash);
    const event = { ...written, ...place, position: index + 1, bodyHash: hash, chainHash };
    ends.set(written.stream, event);
    return event;
  });
};

const log = logOf(body('case-1', '{"a":1}'), body('case-2', '{"a":1}'), body('case-1', '{"a":2}'));
const changed = (index: number, change: Partial<ChainedEvent>) =>
  log.map((event, at) => (at === index ? { ...event, ...change } : event));

describe('the hash chain', () => {
  it('holds for a log that nobody touched', () => expect(verifyChain(log)).toBeUndefined());

  it('names the event whose text was changed by one byte', () =>
    expect(verifyChain(changed(2, { data: '{"a":3}' }))).toEqual({
      position: 3,
      stream: 'case-1',
      revision: 2,
      what: 'body',
    }));

  it('names the next event of the stream when text and body hash were changed together', () => {
    const forged = { ...log[0]!, data: '{"a":9}' };
    expect(verifyChain(changed(0, { ...forged, bodyHash: bodyHash(forged) }))).toMatchObject({
      position: 1,
      what: 'link',
    });
  });

  it('covers the instant of recording', () =>
    expect(verifyChain(changed(1, { recordedAt: '2026-01-05T09:00:00.124Z' }))).toMatchObject({
      position: 2,
      what: 'link',
    }));

  it('misses no event that was taken out of the middle', () =>
    expect(verifyChain(log.filter(({ position }) => position !== 1))).toMatchObject({ position: 2, what: 'order' }));

  it('lets positions jump where an epoch began, and only there', () => {
    const restored = log.map((event, at) => (at === 2 ? { ...event, position: 100 } : event));
    expect(chainVerifier([1, 100]).verify(restored)).toBeUndefined();
    expect(chainVerifier([1, 99]).verify(restored)).toMatchObject({ position: 100, what: 'order' });
  });

  it('goes on over parts of a log, and tells the last link of every stream', () => {
    const verifier = chainVerifier();
    expect(verifier.verify(log.slice(0, 2))).toBeUndefined();
    expect(verifier.verify(log.slice(2))).toBeUndefined();
    expect([...verifier.ends()].map(([stream, { revision }]) => [stream, revision])).toEqual([
      ['case-1', 2],
      ['case-2', 1],
    ]);
  });

  it('gives two events the same hash only when every field is the same', () => {
    const moved = { ...body('case-1', '{"a":1}'), internal: '{}{', meta: '"by":"amara"}' };
    expect(bodyHash(moved)).not.toEqual(bodyHash(log[0]!));
  });
});
