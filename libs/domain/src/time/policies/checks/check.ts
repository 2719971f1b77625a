import type { Complaint } from '../../../grammar/complaint.js';
import type { Calendars } from '../../clocks/keeper/calendar-of.js';
import type { ClockRule, PolicyDocument } from '../policy.document.js';

/** A policy on trial, with what it is tried against. Instants are RFC 3339 in UTC. */
export type Trial = {
  readonly policy: PolicyDocument;
  /** The versions before it, oldest first. */
  readonly before: readonly PolicyDocument[];
  readonly now: string;
  /** The calendars of the house, by code, as far as the policy and its cases speak of them. */
  readonly calendars: Calendars;
};

/** What must hold of every policy: each fault with its place in the document, in a sentence that its writer can act on. */
export type Check = (trial: Trial) => readonly Complaint[];

export const fault = (path: string, message: string): Complaint => ({ path: `policy.${path}`, message });

type Said = readonly (Complaint | false | undefined)[];

/** The faults among what was said. */
export const faultsIn = (said: Said): readonly Complaint[] => said.filter((one) => one !== undefined && one !== false);

/** A check of each clock by itself. `place` names the clock, or a field of it. */
export const eachClock =
  (check: (rule: ClockRule, place: (field?: string) => string, trial: Trial) => Said): Check =>
  (trial) =>
    trial.policy.clocks.flatMap((rule) =>
      faultsIn(check(rule, (field) => `clocks.${rule.clock}${field === undefined ? '' : `.${field}`}`, trial)),
    );

/** Each name that stands there more than once. */
export const twiceIn = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];
