import type { House } from '../house.js';
import type { Candidate } from './told-again.js';

const beginning = '0000-01-01T00:00:00.000Z';

/** The rules as if the candidate had always been in force. */
export const rulesUnder = (
  { policy, calendars = [] }: Candidate,
  house: House,
): Pick<House, 'calendars' | 'policy'> => ({
  policy: policy ? { ...house.policy, versions: [policy] } : house.policy,
  calendars: {
    ...house.calendars,
    ...Object.fromEntries(
      calendars.map((version) => [version.code, { versions: [{ ...version, publishedAt: beginning }] }]),
    ),
  },
});
