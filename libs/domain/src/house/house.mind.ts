import { refuse } from '../grammar/decider.js';
import type { Mind } from '../grammar/mind.js';
import { house } from './house.language.js';

/** The mind of the house itself. It answers to nobody: its facts are written where its clock is moved (ruling 13). */
export const houseMind: Mind<null> = {
  kind: 'house',
  languages: [house],
  initial: null,
  evolve: (nothing) => nothing,
  reads: () => [],
  decide: () => refuse('NOT_YOURS_TO_ASK', 'Nobody asks the house for anything; move its clock instead.'),
  owes: () => [],
  isClosed: () => false,
  claimed: () => refuse('CONFLICT'),
  stageOf: () => 'HOUSE',
};
