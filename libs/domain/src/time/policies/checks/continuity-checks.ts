import type { ClockRule, PolicyDocument } from '../policy.document.js';
import { fault, faultsIn, type Check } from './check.js';

const ruleIn = ({ clocks }: PolicyDocument, code: string) => clocks.find(({ clock }) => clock === code);

const isTried = ({ cases = [] }: PolicyDocument, code: string) =>
  cases.some(({ expect }) => expect.some(({ clock }) => clock.split('-')[0] === code));

const told = ({ days: { STANDARD, FAST } }: ClockRule) => `${STANDARD ?? 'none'} (fast: ${FAST ?? 'none'})`;

/** What a version may not do silently to the one before it. */
export const continuityChecks: readonly Check[] = [
  ({ policy, before }) => {
    const last = before.at(-1);
    return (last?.clocks ?? [])
      .filter(({ clock }) => !ruleIn(policy, clock))
      .map(({ clock }) =>
        fault('clocks', `The clock ${clock} of version ${last?.version} is missing; clocks of this kind still run.`),
      );
  },

  ({ policy, before }) =>
    faultsIn(
      policy.clocks.map((rule) => {
        const last = before.at(-1);
        const old = last && ruleIn(last, rule.clock);
        if (!old || told(old) === told(rule) || isTried(policy, rule.clock)) return undefined;
        return fault(
          `clocks.${rule.clock}.days`,
          `The target of ${rule.clock} goes from ${told(old)} to ${told(rule)} days, and no case tries it.`,
        );
      }),
    ),
];
