import type { Complaint } from '../grammar/complaint.js';
import { audienceChecks } from './policy-checks/audience-checks.js';
import { caseChecks } from './policy-checks/case-checks.js';
import type { Check, Trial } from './policy-checks/check.js';
import { continuityChecks } from './policy-checks/continuity-checks.js';
import { ladderChecks } from './policy-checks/ladder-checks.js';
import { ranCases } from './policy-checks/ran-cases.js';
import { reachChecks } from './policy-checks/reach-checks.js';
import { reasonChecks } from './policy-checks/reasons-checks.js';
import { shapeChecks } from './policy-checks/shape-checks.js';
import { silenceChecks } from './policy-checks/silence-checks.js';
import { signalChecks } from './policy-checks/signals-checks.js';
import { targetChecks } from './policy-checks/target-checks.js';

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
