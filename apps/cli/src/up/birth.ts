import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Advice } from '@connex/infra-local';
import type { Birth } from './founding-step.js';

/** How long before the wall's time the demo begins, so that its tenth case can be weeks old. */
const demoDays = 30;
const day = 86_400_000;

/** Stories that are not told when they begin leave room for any diary of our time. */
const beforeStories = '2026-01-01T00:00:00.000Z';

/** The wall's time when the demo was first told: all its instants follow from it, also when it is told again after a fall. */
export const demoNow = (folder: string): string => {
  const file = join(folder, 'demo-ends-at');
  if (!existsSync(file)) writeFileSync(file, new Date(performance.timeOrigin + performance.now()).toISOString());
  return readFileSync(file, 'utf8').trim();
};

const instant = (said: string): string => {
  const at = Date.parse(said);
  if (Number.isNaN(at)) throw new Advice(`"${said}" is no instant; say it like 2026-11-30T09:00:00Z`);
  return new Date(at).toISOString();
};

/** `wall` is the house for real work; every other house is a story, whose clock stands until it is moved. */
export const birthOf = (house: string, folder: string, at: string | undefined): Birth => {
  if (house === 'wall') {
    if (at) throw new Advice('--at is for story houses; the house "wall" keeps the time of the world');
    return { mode: 'wall', standsAt: null };
  }
  if (at) return { mode: 'story', standsAt: instant(at) };
  if (house !== 'demo') return { mode: 'story', standsAt: beforeStories };
  return { mode: 'story', standsAt: new Date(Date.parse(demoNow(folder)) - demoDays * day).toISOString() };
};
