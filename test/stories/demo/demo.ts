import type { Story } from '../grammar/story.js';
import { daysAgo } from './days-ago.js';
import type { DemoCase } from './demo-case.js';
import { approvedCase, boardCase, closedCase, dueDiligenceCase, proposedCase } from './later-cases.js';
import { enquiryCase, freshCase, lateInEligibility, waitingCase } from './young-cases.js';

/**
 * Ten cases at different stages, told so that they end on the wall's time: some at risk, one overdue, one waiting for its
 * government, one before the Board. `now` is the wall's, RFC 3339.
 */
export const demo = (now: string): readonly Story[] => {
  const about = (nickname: string, country: string): DemoCase => ({ nickname, country, ago: daysAgo(now) });
  return [
    enquiryCase(about('Acacia', 'ZM')),
    freshCase(about('Cedar', 'MZ')),
    lateInEligibility(about('Baobab', 'SN')),
    waitingCase(about('Dahlia', 'EG')),
    dueDiligenceCase(about('Ebony', 'MN'), 4),
    dueDiligenceCase(about('Fern', 'BO'), 9),
    proposedCase(about('Gingko', 'TZ')),
    approvedCase(about('Hazel', 'PG')),
    boardCase(about('Iroko', 'KG')),
    closedCase(about('Juniper', 'GN')),
  ];
};
