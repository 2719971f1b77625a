import { faultsOfPolicy, type Calendars, type PolicyDocument } from '@connex/domain';

/** An example of a policy, and what comes out otherwise than it says; nothing where it holds. */
export type TriedExample = { readonly title: string; readonly otherwise: readonly string[] };

type House = { readonly before: readonly PolicyDocument[]; readonly now: string; readonly calendars: Calendars };

const place = /^policy\.cases\.(\d+)$/;

const bare = (message: string, title: string) => message.replace(`Case "${title}": `, '');

/**
 * The examples that a policy carries, each run by the very keeper that counts for the house. Nothing when something else
 * is wrong with the policy: then none of them is run.
 */
export const triedExamples = (policy: PolicyDocument, house: House): readonly TriedExample[] | undefined => {
  const faults = faultsOfPolicy({ policy, ...house });
  const told = faults.map(({ path, message }) => ({ index: path.match(place)?.[1], message }));
  if (told.some(({ index }) => index === undefined)) return undefined;
  return (policy.cases ?? []).map(({ title }, at) => ({
    title,
    otherwise: told.filter(({ index }) => Number(index) === at).map(({ message }) => bare(message, title)),
  }));
};
