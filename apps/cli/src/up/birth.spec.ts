import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { birthOf } from './birth.js';

const folder = mkdtempSync(join(tmpdir(), 'connex-birth-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the birth of a house', () => {
  it('gives the house "wall" the time of the world, and no other', () => {
    expect(birthOf('wall', folder, undefined)).toEqual({ mode: 'wall', standsAt: null });
    expect(() => birthOf('wall', folder, '2026-11-30T09:00:00Z')).toThrow('--at is for story houses');
  });

  it('lets the clock of a story stand where it is told to', () =>
    expect(birthOf('mine', folder, '2026-11-30T10:00:00+01:00')).toEqual({
      mode: 'story',
      standsAt: '2026-11-30T09:00:00.000Z',
    }));

  it('refuses an instant that is none', () =>
    expect(() => birthOf('mine', folder, 'tomorrow')).toThrow(
      '"tomorrow" is no instant; say it like 2026-11-30T09:00:00Z',
    ));

  it('begins the demo at the same instant whenever it is started again', () => {
    const first = birthOf('demo', folder, undefined);
    expect(first.mode).toBe('story');
    expect(birthOf('demo', folder, undefined)).toEqual(first);
  });
});
