import type { ClockRule, PolicyDocument, Signal } from './policy.document.js';
import type { PolicyState } from './policy.state.js';

/** What clocks listen for, by what a fact does to them. */
const listening = {
  starts: ({ starts }) => starts,
  stops: ({ stops }) => stops,
  cancels: ({ cancels = [] }) => cancels,
  stands: ({ stands = [] }) => stands.flatMap(({ from, until }) => [...from, ...until]),
  tasks: ({ tasks = [] }) => tasks.map(({ on }) => on),
} as const satisfies Readonly<Record<string, (rule: ClockRule) => readonly Signal[]>>;

type Part = keyof typeof listening;
type ByType = ReadonlyMap<string, readonly ClockRule[]>;

const laidOut = new WeakMap<PolicyDocument, { readonly [P in Part]: ByType }>();
const nobody: readonly ClockRule[] = [];

/** The rules that listen for a type of fact. Laid out once: most facts concern few of the clocks, or none. */
export const listenersFor = (policy: PolicyDocument, part: Part, type: string): readonly ClockRule[] => {
  const known = laidOut.get(policy) ?? layOut(policy);
  return known[part].get(type) ?? nobody;
};

/** Whether any version, by which a clock may count still, has a clock that listens for a type of fact. */
export const isListenedFor = ({ versions }: PolicyState, part: Part, type: string): boolean =>
  versions.some((policy) => listenersFor(policy, part, type).length > 0);

const layOut = (policy: PolicyDocument) => {
  const byType = (part: Part): ByType => {
    const rules = new Map<string, ClockRule[]>();
    for (const rule of policy.clocks)
      for (const type of new Set(listening[part](rule).map(({ event }) => event)))
        rules.set(type, [...(rules.get(type) ?? []), rule]);
    return rules;
  };
  const all = {
    starts: byType('starts'),
    stops: byType('stops'),
    cancels: byType('cancels'),
    stands: byType('stands'),
    tasks: byType('tasks'),
  };
  laidOut.set(policy, all);
  return all;
};
