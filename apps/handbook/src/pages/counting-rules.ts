import { caseOf, clockIn, factsOf, inBerlin, told } from '../sources/told-cases.js';

/** A rule of the house about time; `shows` is computed while the page is printed, `kept` finds the sentences of specs. */
export type CountingRule = {
  readonly title: string;
  readonly says: string;
  readonly shows?: () => readonly string[];
  readonly kept: readonly (readonly [path: string, sentence: RegExp])[];
};

const time = 'libs/domain/src/time/';
const fields = (data: Readonly<Record<string, unknown>> | undefined, ...names: readonly string[]) =>
  names.map((name) => `${name} ${String(data?.[name])}`).join(', ');

const fourDays = () => told(caseOf('Four working days'));
const straight = () => told(caseOf('S01'));
const breached = () => told(caseOf('S18'));

/** The rules by which clocks of cases count, in their order; the exact ones stand before them. */
export const countingRules: readonly CountingRule[] = [
  {
    title: 'Due is closing time',
    says: 'A clock is due at closing time of the local day on which its target is used up; its rungs at a percentage ring at the exact second. It is met when it stopped at that instant or before.',
    shows: () => {
      const clock = clockIn(fourDays(), 'C03-1');
      return [
        `C03 starts ${inBerlin(clock.startedAt)} and is due ${inBerlin(clock.dueAt ?? '')}.`,
        ...clock.rungs.map(({ rung, at }) => `Its rung ${rung} rings ${inBerlin(at)}.`),
      ];
    },
    kept: [
      [`${time}clocks/clock-keeper.spec.ts`, /met when it stops exactly at its due instant/],
      [`${time}clocks/scenarios.spec.ts`, /arms the rungs of due diligence to the second/],
      [`${time}clocks/ladders.spec.ts`, /at closing time when the house opens again/],
    ],
  },
  {
    title: 'A working day of a target',
    says: 'A target in days is counted in seconds: so many working days of its calendar version, written down when the clock starts. A short day supplies only what it has; “+n working days” of a ladder counts dates.',
    shows: () => {
      const { targetSeconds, secondsPerDay, calendar } = clockIn(fourDays(), 'C03-1');
      return [
        `C03 has ${targetSeconds} seconds: ${(targetSeconds ?? 0) / secondsPerDay} days of ${secondsPerDay} on ${calendar}.`,
      ];
    },
    kept: [
      [`${time}clocks/any-story.spec.ts`, /every ledger covers/],
      [`${time}clocks/ladders.spec.ts`, /on the days of that country/],
    ],
  },
  {
    title: 'Which instant counts',
    says: 'What counts is when something happened, not when it was written down. Whoever enters it more than two working days later says why.',
    kept: [
      [`${time}clocks/clock-keeper.spec.ts`, /entered late|late entry/],
      ['libs/domain/src/cases/case.spec.ts', /R-038/],
    ],
  },
  {
    title: 'Figures',
    says: 'A clock that stops says its net seconds, its gross seconds (working time, pauses included), the seconds that stood, and those of the wall. Nothing rounded is stored.',
    shows: () => {
      const [stopped] = factsOf(straight(), 'ClockStopped', 'H1-1');
      return [`H1 of S01: ${fields(stopped, 'netSeconds', 'grossSeconds', 'pausedSeconds', 'elapsedSeconds')}.`];
    },
    kept: [[`${time}clocks/scenarios.spec.ts`, /net 23\.89, gross 27\.85/]],
  },
  {
    title: 'Standing',
    says: 'A clock stands while it has a cause: the government’s ball, a suspension, a hold, or somebody’s asking. The first cause opens the pause and the last closes it. “Never pauses” means never by ball.',
    shows: () => {
      const [paused] = factsOf(straight(), 'ClockPaused', 'H1-1');
      const [resumed] = factsOf(straight(), 'ClockResumed', 'H1-1');
      return [
        `H1 of S01 stands from ${inBerlin(String(paused?.['occurredAt']))} (${String(paused?.['reasonCode'])}) after ${String(paused?.['consumedSeconds'])} seconds,`,
        `goes on ${inBerlin(String(resumed?.['occurredAt']))} and is then due ${inBerlin(String(resumed?.['newDueAt']))}.`,
      ];
    },
    kept: [[`${time}clocks/clock-keeper.spec.ts`, /opened by the first and closed by the last|needs both to end/]],
  },
  {
    title: 'Versions',
    says: 'A clock keeps the policy of its start. A calendar version counts from the instant at which it is published; what was counted before stays counted. So no version can breach or save the past.',
    kept: [
      [`${time}clocks/clock-keeper.spec.ts`, /new version|count by the new one/],
      [`${time}clocks/ledger.spec.ts`, /new version of the calendar/],
      [`${time}policies/policy.spec.ts`, /R-044/],
      [`${time}calendars/calendar.mind.spec.ts`, /R-043/],
    ],
  },
  {
    title: 'A year that is not known',
    says: 'A due date on whose way lies a year without holidays on record is provisional, and says so; so is every one in a country whose calendar nobody has published.',
    kept: [[`${time}clocks/clock-keeper.spec.ts`, /is provisional in/]],
  },
  {
    title: 'A late entry after a breach',
    says: 'The breach stays on record; the clock that was met after all names the late entry. The record may gain, never lose.',
    kept: [[`${time}clocks/clock-keeper.spec.ts`, /ruling 7/]],
  },
  {
    title: 'The table of time zones',
    says: 'The house adopts a table of time zones by an event. A process that counts by another one, in a zone that is in use, says so and is not ready.',
    kept: [['libs/domain/src/house/', /is not the house’s|adopted/]],
  },
  {
    title: 'Rungs',
    says: 'A rung rings once. Late and not overtaken, it says how late; overtaken, it leaves a fact that it was; a breach is never dropped.',
    shows: () =>
      factsOf(breached(), 'ReminderIssued', 'C04-1').map((data) =>
        `S18: the rung ${fields(data, 'rung', 'level')}, ${inBerlin(String(data['occurredAt']))}.`.replace(
          'rung rung',
          'rung',
        ),
      ),
    kept: [[`${time}clocks/ladders.spec.ts`, /overtaken/]],
  },
  {
    title: 'Whose time it was',
    says: 'Every second belongs to one: closed on the unit’s calendar first, then an agreed pause, then whoever had the ball.',
    kept: [['libs/insight/src/attribution/', /closed first/]],
  },
];
