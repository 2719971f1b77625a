import { noPolicyFile, policyMind, type PolicyDocument, type PolicyFile } from '@connex/domain';
import type { Fold } from '../projector.js';
import { PolicyRow } from './policies.view.js';

const glance = (document: PolicyDocument, next: PolicyDocument | undefined): PolicyRow => ({
  version: document.version,
  effectiveFrom: document.effectiveFrom,
  effectiveUntil: next?.effectiveFrom ?? null,
  source: document.source,
  pauseReasons: document.pauseReasons,
  clocks: document.clocks.map(({ clock, title, owner, days, months, calendar, audience }) => ({
    clock,
    title,
    owner,
    days,
    ...(months !== undefined && { months }),
    calendar,
    audience,
  })),
  cases: document.cases?.length ?? 0,
  document,
});

/** The versions of the policy, each with the time in which clocks start by it. */
export const policiesProjector: Fold<PolicyRow, PolicyFile> = {
  kind: 'fold',
  view: 'policies',
  version: 1,
  means: 'By which targets, reasons and ladders clocks count, version by version.',
  row: PolicyRow,
  about: 'policy',
  initial: noPolicyFile,
  evolve: (state, event) => policyMind.evolve(state, event),
  show: ({ versions }) =>
    Object.fromEntries(versions.map((document, index) => [document.version, glance(document, versions[index + 1])])),
};
