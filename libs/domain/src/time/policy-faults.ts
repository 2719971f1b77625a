import type { ClockRule, PolicyDocument } from './policy.document.js';

type Check = (policy: PolicyDocument) => readonly string[];

const stages = ['C03', 'C04', 'C05', 'C06', 'C07', 'C09', 'C10', 'C11', 'C12'];

const eachClock =
  (fault: (rule: ClockRule) => string | false | undefined): Check =>
  ({ clocks }) =>
    clocks.map(fault).filter((said) => typeof said === 'string');

const twice = (names: readonly string[]) => names.find((name, index) => names.indexOf(name) !== index);

/** Days may have halves and tenths; sums are told to the thousandth. */
const rounded = (days: number) => Math.round(days * 1000) / 1000;

/** What must hold of every policy, each as a sentence. */
const checks: readonly Check[] = [
  ({ clocks }) => {
    const double = twice(clocks.map(({ clock }) => clock));
    return double ? [`The clock ${double} stands there twice.`] : [];
  },

  ({ ballReasons, pauseReasons }) =>
    Object.entries(ballReasons)
      .filter(([, reason]) => !pauseReasons.includes(reason))
      .map(([event, reason]) => `${event} passes the ball for ${reason}, which is no reason to pause.`),

  eachClock(({ clock, ladder }) => {
    const double = twice(ladder.map(({ rung }) => rung));
    return double && `The clock ${clock} has the rung ${double} twice.`;
  }),

  eachClock(({ clock, ladder }) => {
    const idle = ladder.find(({ breaches, reminds, escalates }) => !breaches && !reminds && !escalates);
    return idle && `The rung ${idle.rung} of ${clock} does nothing.`;
  }),

  eachClock(({ clock, ladder }) => {
    const breaching = ladder.filter(({ breaches }) => breaches);
    if (breaching.length > 1) return `The clock ${clock} can be breached only once.`;
    return breaching.some(({ at }) => at.kind !== 'due') && `The clock ${clock} is breached at its due instant only.`;
  }),

  eachClock(
    ({ clock, days, ladder }) =>
      (days.STANDARD === null || days.FAST === null) &&
      ladder.some(({ at }) => at.kind !== 'start') &&
      `The clock ${clock} has no target, so its rungs are never reached.`,
  ),

  eachClock(
    ({ clock, days }) =>
      (days.FAST ?? 0) > (days.STANDARD ?? Infinity) && `The fast target of ${clock} is longer than its standard one.`,
  ),

  eachClock(({ clock, starts, stops }) => {
    const both = starts.find((start) => stops.some((stop) => stop.event === start.event && !stop.when && !start.when));
    return both && `The clock ${clock} starts and stops with ${both.event}.`;
  }),

  /** Domain 9.8: the stages add up exactly to the headline. Asked once all of them are there. */
  ({ clocks }) => {
    const of = (code: string) => clocks.find(({ clock }) => clock === code)?.days;
    const [parts, headline] = [stages.map(of).filter((days) => days !== undefined), of('H1')];
    if (parts.length < stages.length || !headline) return [];
    return (['STANDARD', 'FAST'] as const)
      .map((track) => ({
        track,
        sum: rounded(parts.reduce((sum, days) => sum + (days[track] ?? 0), 0)),
        whole: headline[track],
      }))
      .filter(({ sum, whole }) => sum !== whole)
      .map(
        ({ track, sum, whole }) => `On ${track}, the stages add up to ${sum} working days, the headline to ${whole}.`,
      );
  },
];

/** Every fault of a policy, in words; empty when it may be put in force. */
export const faultsOfPolicy = (policy: PolicyDocument): readonly string[] => checks.flatMap((check) => check(policy));
