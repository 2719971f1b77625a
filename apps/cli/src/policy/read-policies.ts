import type { PolicyDocument } from '@connex/domain';
import type { PolicyRow } from '@connex/read-models';
import type { DoorClient } from '../door/door-client.js';
import { everyRow } from '../door/every-row.js';

export type Policies = { readonly versions: readonly PolicyDocument[]; readonly houseNow: string };

/** Every version of the policy, oldest first, and the house's now. */
export const readPolicies = async (door: DoorClient): Promise<Policies> => {
  const { rows, houseNow } = await everyRow(door, 'policies');
  const versions = rows.map(({ row }) => (row as PolicyRow).document);
  return { versions: versions.toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1)), houseNow };
};

/** The version of that name; without one, that which clocks start by now. Throws a sentence when there is none. */
export const policyNamed = ({ versions, houseNow }: Policies, version: string | undefined): PolicyDocument => {
  const found =
    version === undefined
      ? (versions.findLast(({ effectiveFrom }) => effectiveFrom <= houseNow) ?? versions[0])
      : versions.find((one) => one.version === version);
  if (found) return found;
  throw new Error(
    version === undefined
      ? 'No policy is in force here.'
      : `There is no version ${version}; there are ${versions.map((one) => one.version).join(', ')}.`,
  );
};
