import type { ClockRule, RungRule } from '../policy.document.js';
import { eachClock, fault, twiceIn, type Check } from './check.js';

const levels = ['L0', 'L1', 'L2', 'L3', 'L4'];
const warnings = ['L0', 'L1'];

/** Where a rung stands among the others, as far as that can be said without a calendar. */
const placeOfRung = ({ at }: RungRule): number | undefined => {
  if (at.kind === 'start') return 0;
  if (at.kind === 'percent') return at.percent;
  if (at.kind === 'due') return 100;
  return undefined;
};

const levelOf = ({ reminds, escalates }: RungRule) => reminds?.level ?? escalates?.level;

const lateWarning = ({ ladder }: ClockRule) =>
  ladder.find((rung) => (placeOfRung(rung) ?? 0) > 100 && warnings.includes(rung.reminds?.level ?? ''));

/** The first rung up to the due instant that is quieter than one before it; beyond it, a ladder may come down again. */
const falling = ({ ladder }: ClockRule) => {
  const placed = ladder
    .flatMap((rung) => {
      const [place, level] = [placeOfRung(rung), levelOf(rung)];
      return place === undefined || place > 100 || level === undefined
        ? []
        : [{ rung, place, height: levels.indexOf(level) }];
    })
    .toSorted((one, other) => one.place - other.place);
  return placed.find(({ height }, index) => height < (placed[index - 1]?.height ?? 0))?.rung;
};

const sameMoment = ({ ladder }: ClockRule) => {
  const moments = ladder.map(({ at }) => JSON.stringify(Object.entries(at).toSorted()));
  const [double] = twiceIn(moments);
  return ladder.filter((_, index) => moments[index] === double).map(({ rung }) => rung);
};

/** Where the rungs of a ladder stand, and that each is worth standing there. Source: ruling 9, domain 7.4, 9.9. */
export const ladderChecks: readonly Check[] = [
  eachClock(({ clock, ladder }, place) =>
    twiceIn(ladder.map(({ rung }) => rung)).map((rung) =>
      fault(place(`ladder.${rung}`), `The clock ${clock} has the rung ${rung} twice.`),
    ),
  ),

  eachClock(({ clock, ladder }, place) =>
    ladder
      .filter(({ rung: _rung, at: _at, ...does }) => Object.values(does).every((done) => !done))
      .map(({ rung }) => fault(place(`ladder.${rung}`), `The rung ${rung} of ${clock} does nothing.`)),
  ),

  eachClock(({ clock, ladder }, place) => {
    const breaching = ladder.filter(({ breaches }) => breaches);
    const early = breaching.find(({ at }) => at.kind !== 'due');
    return [
      breaching.length > 1 && fault(place('ladder'), `The clock ${clock} can be breached only once.`),
      early && fault(place(`ladder.${early.rung}`), `The clock ${clock} is breached at its due instant only.`),
    ];
  }),

  eachClock((rule, place) => {
    const { clock, ladder, pauses, stands = [] } = rule;
    const never = !Object.values(pauses).includes(true) && stands.length === 0;
    const idle = ladder.find(({ at }) => never && at.kind === 'stood');
    return [
      idle && fault(place(`ladder.${idle.rung}`), `The rung ${idle.rung} waits for ${clock} to stand; it never does.`),
    ];
  }),

  eachClock((rule, place) => {
    const [one, other] = sameMoment(rule);
    return [
      other !== undefined &&
        one !== other &&
        fault(place(`ladder.${other}`), `The rungs ${one} and ${other} of ${rule.clock} ring at the same instant.`),
    ];
  }),

  eachClock((rule, place) => {
    const late = lateWarning(rule);
    return [
      late &&
        fault(place(`ladder.${late.rung}`), `The rung ${late.rung} of ${rule.clock} warns after the due instant.`),
    ];
  }),

  eachClock((rule, place) => {
    const rung = falling(rule);
    if (!rung) return [];
    const why = `The rung ${rung.rung} of ${rule.clock} is quieter (${levelOf(rung)}) than one before it.`;
    return [fault(place(`ladder.${rung.rung}`), why)];
  }),
];
