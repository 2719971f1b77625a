import { setTimeout as sleep } from 'node:timers/promises';
import { says } from '../../browser/cases.js';
import type { WindowHouse } from '../../browser/window-house.js';

const atOnce = 16;
const patience = 120_000;

const enquiry = { channel: 'EMAIL', country: 'ZM', contact: 'desk', summary: 'A call.', language: 'en' };

/** One more enquiry, and with it one more open clock. */
export const oneMoreClock = (house: WindowHouse) => says(house, 'intake', 'RegisterEnquiry', { data: enquiry });

/** So many enquiries through the door, as many at once as a busy morning has; then until the board and the conductor have them all. */
export const openClocks = async (house: WindowHouse, count: number): Promise<void> => {
  let left = count;
  let last = { stream: '', revision: 0 };
  const register = async () => {
    while (left-- > 0) last = await oneMoreClock(house);
  };
  await Promise.all(Array.from({ length: atOnce }, register));
  await house.as('case-manager').view('sla-board', { stream: last.stream, from: String(last.revision) });
  await settled(house);
};

/** The conductor has told every case its clock when nothing is left for it to do. */
const settled = async (house: WindowHouse): Promise<void> => {
  for (const since = performance.now(); performance.now() - since < patience; await sleep(500)) {
    const answer = await fetch(`${house.at('conductor')}/health/ready`).catch(() => undefined);
    const told = (await answer?.json()) as { readonly lagSeconds?: number } | undefined;
    if (answer?.ok && told?.lagSeconds !== undefined && told.lagSeconds < 1) return;
  }
  throw new Error('The conductor did not tell every case its clock in time: the figures would say nothing.');
};
