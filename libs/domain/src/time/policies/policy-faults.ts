import type { Complaint } from '../../grammar/complaint.js';
import { audienceChecks } from './checks/audience-checks.js';
import { caseChecks } from './checks/case-checks.js';
import type { Check, Trial } from './checks/check.js';
import { continuityChecks } from './checks/continuity-checks.js';
import { ladderChecks } from './checks/ladder-checks.js';
import { ranCases } from './checks/ran-cases.js';
import { reachChecks } from './checks/reach-checks.js';
import { reasonChecks } from './checks/reasons-checks.js';
import { shapeChecks } from './checks/shape-checks.js';
import { silenceChecks } from './checks/silence-checks.js';
import { signalChecks } from './checks/signals-checks.js';
import { targetChecks } from './checks/target-checks.js';

const checks: readonly Check[] = [
  ...shapeChecks,
  ...signalChecks,
  ...reasonChecks,
  ...targetChecks,
  ...reachChecks,
  ...ladderChecks,
  ...audienceChecks,
  ...silenceChecks,
  ...continuityChecks,
  ...caseChecks,
];

/**
 * Every fault of a policy, each with its place; empty when it may be put in force. Its own cases are run by the real
 * clock keeper once nothing else is wrong with it.
 */
export const faultsOfPolicy = (trial: Trial): readonly Complaint[] => {
  const faults = checks.flatMap((check) => check(trial));
  return faults.length > 0 ? faults : ranCases(trial);
};
