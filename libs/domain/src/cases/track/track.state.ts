import type { Evolve } from '../../grammar/decider.js';
import type { Check } from '../checks.js';
import type { CaseTrack, track } from './track.language.js';

export type Pace = { readonly track: CaseTrack; readonly deferredChecks: readonly Check[] };

export const standardPace: Pace = { track: 'STANDARD', deferredChecks: [] };

export const evolveTrack: Evolve<typeof track, Pace> = {
  TrackChanged: (_, { data: { to, deferredChecks } }) => ({ track: to, deferredChecks }),
};
