import { firstPolicy, type CalendarVersion, type PolicyDocument, type Recorded } from '@connex/domain';
import { trialOf, type Candidate, type House } from '@connex/insight';
import type { Figure } from '../figure.js';
import { rules, syntheticCase } from './synthetic-cases.js';

const cases = 10_000;
/** So many are told, and their time is taken tenfold: a trial remembers nothing of a case, so each costs the same. */
const measured = 1_000;
/** So many of them differ; each stands under many names. */
const distinct = 100;

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
  for (let index = 0; index < measured; index += 1) {
    trial.hear({ stream: `case-${index}`, facts: stories[index % distinct]! });
    if (index % 50 === 0) megabytes = Math.max(megabytes, process.memoryUsage().rss / 2 ** 20);
  }
  const { user, system } = process.cpuUsage(cpu);
  const tenfold = cases / measured;
  return {
    cpu: ((user + system) / 1e6) * tenfold,
    wall: ((performance.now() - since) / 1e3) * tenfold,
    megabytes,
    clocks: trial.result().clocks * tenfold,
  };
};

const figuresOf = (id: string, name: string, { cpu, wall, megabytes, clocks }: Run): readonly Figure[] => {
  const note = `${clocks.toLocaleString('en')} clocks; ${wall.toFixed(1)} s on the wall; 1,000 measured`;
  return [
    {
      id: `${id}1`,
      name: `10,000 cases under ${name}, processor time`,
      value: cpu,
      unit: ' s',
      goal: { atMost: 5 },
      note,
    },
    { id: `${id}2`, name: 'the most memory meanwhile', value: megabytes, unit: ' MB', goal: { atMost: 500 } },
    { id: `${id}3`, name: 'a clock', value: (cpu / clocks) * 1e6, unit: ' µs', goal: null },
  ];
};

/** What a what-if costs: ten thousand cases in which every clock runs, one core, all facts folded anew. */
export const whatIf = async (): Promise<readonly Figure[]> => {
  const stories = Array.from({ length: distinct }, (_, seed) => syntheticCase(seed));
  const house = { now: '2027-03-10T08:00:00.000Z', ...rules };
  return [
    ...figuresOf('W', 'a policy of other targets', run(stories, { policy: tried }, house)),
    ...figuresOf('V', 'a calendar with a decreed day', run(stories, { calendars: [decreed()] }, house)),
  ];
};
