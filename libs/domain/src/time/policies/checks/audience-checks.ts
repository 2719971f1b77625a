import type { ClockRule, RungRule } from '../policy.document.js';
import type { Complaint } from '../../../grammar/complaint.js';
import { eachClock, fault, faultsIn, type Check } from './check.js';
import { addressedTo, isRecipient, sideOf } from './recipients.js';

/** A check of each rung by itself, with the clock that it belongs to and its place. */
const eachRung = (check: (rung: RungRule, rule: ClockRule, place: string) => readonly (Complaint | false)[]): Check =>
  eachClock((rule, place) => rule.ladder.flatMap((rung) => check(rung, rule, place(`ladder.${rung.rung}`))));

const reached = (to: readonly string[], { owner }: ClockRule) => to.map((one) => (one === 'owner' ? owner : one));

const saidTo = ({ reminds, escalates }: RungRule) => [...(reminds?.to ?? []), ...(escalates?.to ?? [])];

const strays = (letter: string, to: readonly string[]) => {
  const sides = addressedTo(letter);
  return sides === undefined ? [] : to.filter((one) => isRecipient(one) && !sides.includes(sideOf(one)));
};

/** Who hears what: people who exist, letters that are theirs, and nothing of our levels to a government. */
export const audienceChecks: readonly Check[] = [
  eachRung((rung, { clock }, place) =>
    saidTo(rung)
      .filter((one) => !isRecipient(one))
      .map((one) => fault(place, `The rung ${rung.rung} of ${clock} is said to ${one}, whom nobody knows.`)),
  ),

  eachRung(({ rung, reminds }, { clock }, place) => [
    reminds !== undefined &&
      !addressedTo(reminds.template) &&
      fault(place, `The rung ${rung} of ${clock} sends ${reminds.template}, which is no letter of the catalogue.`),
  ]),

  eachRung(({ rung, reminds }, rule, place) =>
    strays(reminds?.template ?? '', reached(reminds?.to ?? [], rule)).map((one) =>
      fault(
        place,
        `The rung ${rung} of ${rule.clock} sends ${reminds?.template} to ${one}, for whom it is not written.`,
      ),
    ),
  ),

  eachRung(({ rung, reminds }, { clock, audience }, place) => [
    audience === 'UNIT' &&
      reminds !== undefined &&
      reminds.level === undefined &&
      reminds.to.every((one) => sideOf(one) === 'INSIDE') &&
      fault(place, `The rung ${rung} of ${clock} reminds the unit without a level.`),
  ]),

  eachRung(({ rung, reminds }, { clock, audience }, place) => [
    audience === 'GOVERNMENT' &&
      reminds?.level !== undefined &&
      fault(place, `The rung ${rung} of ${clock} shows a government the level ${reminds.level}, which is ours alone.`),
  ]),

  eachRung(({ rung, breaches }, { clock, audience }, place) => [
    audience === 'GOVERNMENT' &&
      breaches === true &&
      fault(place, `The rung ${rung} of ${clock} breaches, but a government is never in breach with us.`),
  ]),

  eachRung(({ rung, escalates }, { clock }, place) =>
    faultsIn(
      (escalates?.to ?? []).map(
        (one) =>
          sideOf(one) !== 'INSIDE' &&
          fault(place, `The rung ${rung} of ${clock} makes a task for ${one}, who does not work for the unit.`),
      ),
    ),
  ),
];
