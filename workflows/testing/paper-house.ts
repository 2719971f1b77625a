import type { Stage, Told } from '@connex/domain/lifecycle';
import type { OwedAlarm } from '../src/what-is-known.js';

/** What happens to the case on paper: whatever is named changes, the rest stays. */
export type Happening = { readonly stage?: Stage; readonly closed?: boolean; readonly alarms?: readonly OwedAlarm[] };

/**
 * A house on paper, for specs of the workflow: one case, its alarms, and a clock that stands or runs, under the rules
 * that the real desk keeps (rulings 11, 12, 19). `wall` is the house's own clock in epoch milliseconds.
 */
export const paperHouse = (wall: () => number, stream = 'case-paper') => {
  let clock = { gen: 1, offset: 0, standsAt: null as number | null };
  let story = { revision: 1, stage: 'ELIGIBILITY' as Stage, closed: false, alarms: [] as readonly OwedAlarm[] };
  const rung: { key: string; at: number }[] = [];

  const now = () => clock.standsAt ?? wall() + clock.offset;
  const told = (): Told => ({ stream, ...story, clock: { ...clock, houseNow: now() } });
  const happens = (change: Happening) => {
    story = { ...story, ...change, revision: story.revision + 1 };
    return told();
  };

  return {
    told,
    happens,
    /** What time has said so far: which alarm, and at which instant of the house. */
    rung,
    /** Whatever is due is answered in one append; what is not yet due, or overtaken, leaves no trace. */
    ring({ key, arm }: { key: string; arm: number }): Told {
      const isDue = ({ at }: OwedAlarm) => at <= now();
      if (!story.alarms.some((alarm) => alarm.key === key && alarm.arm === arm && isDue(alarm))) return told();
      rung.push(...story.alarms.filter(isDue).map((alarm) => ({ key: alarm.key, at: now() })));
      return happens({ alarms: story.alarms.filter((alarm) => !isDue(alarm)) });
    },
    /** The clock stands at an instant, from now on or further on. */
    standsAt(instant: number): Told {
      clock = { ...clock, gen: clock.gen + 1, standsAt: instant };
      return told();
    },
    /** The clock runs at the wall's pace, from where it stands. */
    runs(): Told {
      clock = { gen: clock.gen + 1, offset: now() - wall(), standsAt: null };
      return told();
    },
  };
};

/** Alarms on paper, armed by the first revision: a key, and its instant in epoch milliseconds. */
export const alarms = (instants: Readonly<Record<string, number>>, arm = 1): readonly OwedAlarm[] =>
  Object.entries(instants).map(([key, at]) => ({ key, at, arm }));
