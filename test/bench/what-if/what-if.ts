import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { firstPolicy, type CalendarVersion, type PolicyDocument, type Recorded } from '@connex/domain';
import { trialOf, type Candidate, type House } from '@connex/insight';
import type { Figure } from '../figure.js';
import { rules } from './synthetic-cases.js';

const cases = 10_000;
/** So many of them differ; each stands under many names. */
const distinct = 100;
/** So many clocks a case has where the figure is promised; these have more, as each stage may have several. */
const promised = 29;

const stretched = (days: number | null) => (days === null ? null : days + Math.sign(days));

/** Every target another one: no clock comes out as it was. */
const tried: PolicyDocument = {
  ...firstPolicy,
  version: 'tried',
  clocks: firstPolicy.clocks.map((rule) => ({
    ...rule,
    days: { STANDARD: stretched(rule.days.STANDARD), FAST: stretched(rule.days.FAST) },
  })),
};

/** Another length for every clock, and another end for one: that one is told again in every case. */
const triedEnd: PolicyDocument = {
  ...tried,
  clocks: tried.clocks.map((rule) =>
    rule.clock === 'C02' ? { ...rule, stops: [{ event: 'DueDiligenceCompleted' }] } : rule,
  ),
};

/** Each clock stands while the government has the ball if it does not in force, and goes on if it stands: all are told again. */
const triedPauses: PolicyDocument = {
  ...tried,
  clocks: tried.clocks.map((rule) => ({ ...rule, pauses: { ...rule.pauses, ball: !rule.pauses.ball } })),
};

const decreed = (): CalendarVersion => {
  const unit = rules.calendars['CSU']!.versions.at(-1)!;
  const date = '2026-12-09';
  return {
    ...unit,
    version: unit.version + 1,
    holidays: [...unit.holidays, { date, name: 'A decreed day' }],
    calendar: { ...unit.calendar, holidays: [...(unit.calendar.holidays ?? []), date] },
  };
};

type Run = { readonly cpu: number; readonly wall: number; readonly megabytes: number; readonly clocks: number };

const run = (stories: readonly (readonly Recorded[])[], candidate: Candidate, house: House): Run => {
  const [since, cpu] = [performance.now(), process.cpuUsage()];
  const trial = trialOf(candidate, house, 2_000);
  let megabytes = 0;
  for (let index = 0; index < cases; index += 1) {
    trial.hear({ stream: `case-${index}`, facts: stories[index % distinct]! });
    if (index % 100 === 0) megabytes = Math.max(megabytes, process.memoryUsage().rss / 2 ** 20);
  }
  const { user, system } = process.cpuUsage(cpu);
  const wall = (performance.now() - since) / 1e3;
  return { cpu: (user + system) / 1e6, wall, megabytes, clocks: trial.result().clocks };
};

const figuresOf = (id: string, name: string, { cpu, wall, megabytes, clocks }: Run): readonly Figure[] => {
  const each = cpu / clocks;
  const told = `${clocks.toLocaleString('en')} clocks of ${cases.toLocaleString('en')} cases in ${cpu.toFixed(1)} s`;
  return [
    {
      ...{ id: `${id}1`, name: `10,000 cases of ${promised} clocks under ${name}, processor time`, unit: ' s' },
      ...{ value: each * cases * promised, goal: { atMost: 5 }, note: `${told}; ${wall.toFixed(1)} s on the wall` },
    },
    { id: `${id}2`, name: 'the most memory meanwhile', value: megabytes, unit: ' MB', goal: { atMost: 500 } },
    { id: `${id}3`, name: 'a clock', value: each * 1e6, unit: ' µs', goal: null },
  ];
};

/** The records of the distinct cases, read from their text, as a log hands them over; told in a thread of their own. */
const storiesOf = async (): Promise<readonly (readonly Recorded[])[]> => {
  const teller = new Worker(new URL('./stories.worker.js', import.meta.url), { workerData: { distinct } });
  const [text] = (await once(teller, 'message')) as [string];
  return JSON.parse(text) as readonly (readonly Recorded[])[];
};

/**
 * What a what-if costs: ten thousand cases in which every clock of the policy runs, each of them told, on one core. By
 * candidates that bear on lengths alone, on the course of one clock, on that of all of them; and by a calendar.
 */
export const whatIf = async (): Promise<readonly Figure[]> => {
  const stories = await storiesOf();
  const house = { now: '2027-03-10T08:00:00.000Z', ...rules };
  return [
    ...figuresOf('W', 'a policy of other targets', run(stories, { policy: tried }, house)),
    ...figuresOf('V', 'a calendar with a decreed day', run(stories, { calendars: [decreed()] }, house)),
    ...figuresOf('X', 'a policy by which one clock ends otherwise, too', run(stories, { policy: triedEnd }, house)),
    ...figuresOf(
      'Y',
      'a policy by which every clock stands otherwise, too',
      run(stories, { policy: triedPauses }, house),
    ),
  ];
};
