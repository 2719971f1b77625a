import type { HouseLog } from './boot/house-log.js';
import type { Door } from './door/door.js';
import type { Style } from './frame/style-sheet.js';

/** What the portal is made of; specs hand in a twin of the house behind the door. */
export type Parts = {
  readonly door: Door;
  readonly style: Style;
  readonly origin: string;
  readonly contact: string;
  readonly log: HouseLog;
};

export const PARTS = Symbol('the parts of the portal');
