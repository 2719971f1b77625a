import { callOf } from './call.js';
import { doorOf } from './door.js';
import { presenceOf } from './presence.js';

/** This window's own door, and who stands at it. Specs make their own of both. */
export const presence = presenceOf();
export const door = doorOf(callOf({ fetch: (input, init) => globalThis.fetch(input, init), presence }));
