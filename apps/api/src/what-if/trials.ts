import type { EventLog } from '@connex/event-log';
import { trialOf, type Candidate, type House, type WhatIf } from '@connex/insight';
import { factsOfCases } from '../as-of/visible-cases.js';

/** What is to be tried: a rule that is not in force, on these cases, in the house as it stands. */
export type Trial = {
  readonly streams: readonly string[];
  readonly candidate: Candidate;
  readonly house: House;
};

/** Tells cases again under another rule. Rejects with the problem that the asker is told. */
export type Trials = {
  /** `gone` says that nobody waits for the answer any more. */
  try(trial: Trial, gone?: AbortSignal): Promise<WhatIf>;
};

/** Of each list so many are told; the totals count all. */
const most = 2_000;

/** Reads the cases one by one, tells each again, and keeps nothing but the answer. */
export const tryOn = async (log: Pick<EventLog, 'look'>, { streams, candidate, house }: Trial): Promise<WhatIf> => {
  const trial = trialOf(candidate, house, most);
  for await (const one of factsOfCases(log, streams)) trial.hear(one);
  return trial.result();
};
