import type { PolicyDocument, Recorded, RungRule } from '@connex/domain';
import { lower } from '../../commands/words.js';
import { inWords } from '../../time/words.js';
import type { StandingClock } from '../standing.js';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const peopleIn = (to: readonly string[], owner: string): string =>
  list.format([...new Set(to.map((one) => `the ${lower(inWords(one === 'owner' ? owner : one))}`))]);

const doneBy = ({ breaches, reminds, escalates }: RungRule, owner: string): readonly string[] => [
  ...(breaches ? ['it counts as over its goal'] : []),
  ...(reminds ? [`${peopleIn(reminds.to, owner)} ${reminds.to.length > 1 ? 'are' : 'is'} reminded`] : []),
  ...(escalates ? [`it goes up to ${peopleIn(escalates.to, owner)} (${escalates.level})`] : []),
];

const ruleIn = (policy: readonly Recorded[], clock: StandingClock, version: string): RungRule | undefined => {
  const documents = policy.map(({ data }) => data['policy'] as PolicyDocument);
  const rules = documents.find((one) => one.version === version)?.clocks ?? [];
  return rules.find((one) => one.clock === clock.clock)?.ladder.find(({ rung }) => rung === clock.nextRung?.rung);
};

/** What happens when the next rung of the ladder is reached, in a sentence; nothing when there is none. */
export const nextRungInWords = (
  clock: StandingClock,
  policy: readonly Recorded[],
  version: string,
): string | undefined => {
  const rule = ruleIn(policy, clock, version);
  if (!rule) return undefined;
  const said = list.format(doneBy(rule, clock.ownerRole));
  return said === '' ? undefined : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
};
