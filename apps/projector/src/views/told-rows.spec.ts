import type { Recorded } from '@connex/domain';
import type { Fold, Projector } from '@connex/read-models';
import { z } from 'zod';
import { hears, nothingHeard, tellOn, type Memory } from './told-rows.js';

/** A view of this spec's own: the open lamps of a stream. */
const lamps: Fold<unknown, unknown> = {
  kind: 'fold',
  view: 'lamps',
  version: 1,
  means: 'Which lamps burn.',
  row: z.string(),
  initial: [],
  evolve: (lit, { type, data }) => {
    const lamp = data['lamp'] as string;
    if (type === 'Lit') return [...(lit as string[]), lamp];
    return type === 'Quenched' ? (lit as string[]).filter((other) => other !== lamp) : lit;
  },
  show: (lit) => Object.fromEntries((lit as string[]).map((lamp) => [lamp, 'burns'])),
};

const event = (revision: number, type: string, lamp: string): Recorded => ({
  position: revision + 100,
  stream: 'case-1',
  revision,
  id: `e-${revision}`,
  type,
  schemaVersion: 1,
  occurredAt: '2026-11-30T09:00:00.000Z',
  recordedAt: '2026-11-30T09:00:00.000Z',
  data: { lamp },
  meta: {
    by: { person: 'ada', role: 'INTAKE' },
    commandId: 'c',
    correlationId: 'c',
    causationId: null,
    policyVersion: null,
  },
});

const after = (...events: readonly Recorded[]) =>
  events.reduce<Memory>((memory, next) => tellOn(lamps, memory, next).memory, nothingHeard(lamps));
const at = (revision: number) => ({ stream: 'case-1', revision, position: revision + 100 });

describe('rows told by a fold', () => {
  it('are written at the event that changed them, and not again', () => {
    const lit = after(event(1, 'Lit', 'red'));
    expect(tellOn(lamps, lit, event(2, 'Lit', 'green')).rows).toEqual([{ key: 'green', ...at(2), row: '"burns"' }]);
    expect(tellOn(lamps, lit, event(2, 'Passed', 'red')).rows).toEqual([]);
  });

  it('leave a gravestone when they are no longer there', () => {
    const lit = after(event(1, 'Lit', 'red'));
    expect(tellOn(lamps, lit, event(2, 'Quenched', 'red')).rows).toEqual([{ key: 'red', ...at(2), row: null }]);
  });

  it('remember the revision even of an event that changes nothing', () =>
    expect(after(event(1, 'Lit', 'red'), event(2, 'Passed', 'red')).revision).toBe(2));
});

describe('a view', () => {
  const about = (kind: string | undefined, stream: string) => hears({ about: kind } as Projector, stream);

  it('hears the streams of its kind, also when there is only one', () =>
    expect([about('policy', 'policy'), about('case', 'case-1'), about(undefined, 'case-1')]).toEqual([
      true,
      true,
      true,
    ]));

  it('hears no stream whose kind only begins alike', () =>
    expect([about('case', 'casework-1'), about('case', 'person-1')]).toEqual([false, false]));
});
