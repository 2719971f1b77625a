import type { PartStatus } from '@connex/infra-local';
import { statusLines } from './status-lines.js';

const part = (name: string, more: Partial<PartStatus> = {}): PartStatus => ({
  ...{ name, state: 'ready', address: '127.0.0.1:7401', pid: 4711, since: '2026-11-30T09:12:00.000Z' },
  ...more,
});

const house = { name: 'demo', mode: 'story', now: '2026-11-30T09:12:00.000Z' } as const;

describe('the status of a house, as a person reads it', () => {
  it('says how to start one when none runs', () =>
    expect(statusLines({ ready: false, house: null, parts: [] })).toEqual([
      'No house runs here. Start one with `npm start`.',
    ]));

  it('names the house, its time, and each part with its process', () => {
    const [first, second] = statusLines({ ready: true, house, parts: [part('postgres')] });
    expect(first).toBe('ready: the house "demo" (story), where it is 2026-11-30T09:12:00.000Z');
    expect(second).toMatch(/^postgres +ready +127\.0\.0\.1:7401 +4711 +2026-11-30 09:12:00$/);
  });

  it('shows how far a reader lags, and why a part is not ready', () => {
    const parts = [
      part('projector', { lag: 3 }),
      part('relay', { state: 'restarting', pid: null, why: 'it does not answer' }),
    ];
    const [first, projector, relay] = statusLines({ ready: false, house, parts });
    expect(first).toMatch(/^NOT READY/);
    expect(projector).toMatch(/lag 3 s$/);
    expect(relay).toMatch(/^relay +restarting .*it does not answer$/);
  });
});
