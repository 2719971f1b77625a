import { refuse, type Refusal } from '../../grammar/decider.js';
import type { staff } from './staff.language.js';
import type { Team } from './staff.state.js';

/** Whether a person may be put forward as an expert: not whoever signs for the government. Nothing: they may. */
export const whyNoCandidate = (person: string, { officials }: Team): Refusal<typeof staff> | undefined =>
  officials.some((official) => official.person === person && official.role === 'GOV_SIGN')
    ? refuse('R-013', 'This person signs for the government in this case; propose somebody else.')
    : undefined;
