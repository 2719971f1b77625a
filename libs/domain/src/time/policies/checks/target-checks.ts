import type { Complaint } from '../../../grammar/complaint.js';
import type { ClockRule, PolicyDocument } from '../policy.document.js';
import { eachClock, fault, type Check } from './check.js';
import { mostDays } from './most-days.js';

const tracks = ['STANDARD', 'FAST'] as const;

/** The stages that make up the headline. Source: domain 9.8. */
const stages = ['C03', 'C04', 'C05', 'C06', 'C07', 'C09', 'C10', 'C11', 'C12'];

/** Days may have halves and tenths; sums are told to the thousandth. */
const rounded = (days: number) => Math.round(days * 1000) / 1000;

const hasDays = ({ days }: ClockRule) => tracks.some((track) => days[track] !== null);

/** Rungs that ring although a clock has no target. */
const needNoTarget = ['start', 'afterStart', 'stood'];

/** Domain 9.8: the stages add up exactly to the headline. Asked once all of them are there. */
const budgets = ({ clocks }: PolicyDocument) => {
  const of = (code: string) => clocks.find(({ clock }) => clock === code)?.days;
  const [parts, headline] = [stages.map(of).filter((days) => days !== undefined), of('H1')];
  if (parts.length < stages.length || !headline) return [];
  return tracks
    .map((track) => ({
      track,
      sum: rounded(parts.reduce((sum, days) => sum + (days[track] ?? 0), 0)),
      whole: headline[track],
    }))
    .filter(({ sum, whole }) => sum !== whole);
};

/** Whether the stages are exactly as long as the whole. One stage may be tried by itself, though never put in force so. */
export const budgetFaults = (policy: PolicyDocument): readonly Complaint[] =>
  budgets(policy).map(({ track, sum, whole }) =>
    fault(
      `clocks.H1.days.${track}`,
      `On ${track}, the stages add up to ${sum} working days, the headline to ${whole}.`,
    ),
  );

/** How long things may take: on both tracks, sensibly, and the stages exactly as long as the whole. */
export const targetChecks: readonly Check[] = [
  eachClock((rule, place) => [
    !hasDays(rule) &&
      rule.months === undefined &&
      rule.ladder.some(({ at }) => !needNoTarget.includes(at.kind)) &&
      fault(place('ladder'), `The clock ${rule.clock} has no target, so its rungs are never reached.`),
  ]),

  eachClock(({ clock, days }, place) =>
    tracks.map(
      (track) => days[track] === 0 && fault(place(`days.${track}`), `The clock ${clock} is due as soon as it starts.`),
    ),
  ),

  eachClock(({ clock, days }, place) =>
    tracks.map(
      (track) =>
        Math.abs(days[track] ?? 0) > mostDays &&
        fault(place(`days.${track}`), `The clock ${clock} has ${days[track]} days, which is more than five years.`),
    ),
  ),

  eachClock((rule, place) => {
    const missing = tracks.find((track) => rule.days[track] === null);
    return [
      hasDays(rule) &&
        missing !== undefined &&
        fault(
          place(`days.${missing}`),
          `The clock ${rule.clock} has no target on ${missing}, but one on the other track.`,
        ),
    ];
  }),

  eachClock(({ clock, days: { STANDARD, FAST } }, place) => [
    STANDARD !== null &&
      FAST !== null &&
      Math.abs(FAST) > Math.abs(STANDARD) &&
      fault(place('days.FAST'), `The fast target of ${clock} is longer than its standard one.`),
  ]),

  eachClock(({ clock, days, anchor }, place) =>
    tracks.map(
      (track) =>
        (days[track] ?? 0) < 0 &&
        !anchor &&
        fault(
          place(`days.${track}`),
          `The clock ${clock} is due before it starts; name the day that it counts back from.`,
        ),
    ),
  ),

  eachClock(({ clock, days, anchor }, place) =>
    tracks.map(
      (track) =>
        anchor !== undefined &&
        !Number.isInteger(days[track] ?? 0) &&
        fault(
          place(`days.${track}`),
          `The clock ${clock} counts whole days from a day that stands fast; ${days[track]} are none.`,
        ),
    ),
  ),

  eachClock((rule, place) => [
    hasDays(rule) &&
      rule.months !== undefined &&
      fault(place('months'), `The clock ${rule.clock} is to count days and months at once; give it one of them.`),
  ]),

  ({ policy }) => budgetFaults(policy),
];
