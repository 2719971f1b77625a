import { hours, signedHours } from '@connex/ui/html';
import { clockStates } from '@connex/read-models';
import { fullDayAndTime, hoursAndMinutes } from '../../time/format.js';
import { eventInWords } from '../../time/words.js';
import type { StandingClock } from '../standing.js';
import type { Explanation } from './explanation.js';
import { questionOf } from './question.js';

const sumLines = ({ left }: Explanation, over: boolean): readonly string[] => {
  if (!left) return [];
  return [
    `Goal ${hours(left.goal)}`,
    `${signedHours(-left.used)} used`,
    ...(left.toClosing === 0 ? [] : [`${signedHours(left.toClosing)} to closing time`]),
    over ? `= ${hours(-left.left)} over` : `= ${hours(left.left)} left`,
  ];
};

/** The whole explanation as plain text, for a letter or a mail: dates with year and zone, hours as hours:minutes. */
export const explanationText = (clock: StandingClock, told: Explanation, now: string): string => {
  const stretches = told.entries.map(
    ({ from, to, seconds, counted, rule, openedBy }) =>
      `${counted ? '+' : ' '} ${hoursAndMinutes(seconds).padStart(6)}  ${fullDayAndTime(from)} – ${fullDayAndTime(to)}  ${rule} (#${openedBy.revision} ${eventInWords(openedBy.type)})`,
  );
  return [
    questionOf(clock, now),
    `${clock.nickname}, ${clock.clock}: ${clock.figure} (${clockStates[clock.state].word}) as of ${fullDayAndTime(now)} Berlin`,
    `Policy ${told.policyVersion}, calendar ${told.calendar.code} version ${told.calendar.version}`,
    '',
    ...sumLines(told, clock.state === 'over'),
    '',
    'Where the time went (hours:minutes, Berlin time; + was counted)',
    ...stretches,
  ].join('\n');
};
