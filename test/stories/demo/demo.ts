import type { Story } from '../grammar/story.js';
import { daysAgo } from './days-ago.js';
import { approvedCase, boardCase, closedCase, dueDiligenceCase, proposedCase, type Ago } from './later-cases.js';
import { enquiryCase, freshCase, lateInEligibility, waitingCase } from './young-cases.js';

/** How many days before the wall's now the demo begins. */
const begins = 30;

/**
 * Ten cases at different stages, told so that they end on the wall's time: some at risk, one overdue, one waiting for its
 * government, one before the Board. `now` is the wall's, RFC 3339.
 */
export const demo = (now: string): { readonly begins: string; readonly stories: readonly Story[] } => {
  const ago: Ago = daysAgo(now);
  return {
    begins: new Date(Date.parse(now) - begins * 86_400_000).toISOString(),
    stories: [
      enquiryCase('Acacia', 'ZM', ago),
      freshCase('Cedar', 'MZ', ago),
      lateInEligibility('Baobab', 'SN', ago),
      waitingCase('Dahlia', 'EG', ago),
      dueDiligenceCase('Ebony', 'MN', { ago, determined: 4 }),
      dueDiligenceCase('Fern', 'BO', { ago, determined: 9 }),
      proposedCase('Gingko', 'TZ', ago),
      approvedCase('Hazel', 'PG', ago),
      boardCase('Iroko', 'KG', ago),
      closedCase('Juniper', 'GN', ago),
    ],
  };
};
