import type { Overlay } from '../../time/clocks/clock.state.js';

type Overlays = readonly Overlay[];

const lies =
  (overlay: Overlay) =>
  (past: Overlays): Overlays =>
    past.includes(overlay) ? past : [...past, overlay];
const lifts =
  (overlay: Overlay) =>
  (past: Overlays): Overlays =>
    past.includes(overlay) ? past.filter((one) => one !== overlay) : past;

const wakes = lifts('DORMANT');

/** What lies over a case, whatever its stage (domain 9.3). Any answer of the government wakes a case that sleeps. */
const turns: Readonly<Record<string, (past: Overlays) => Overlays>> = {
  CaseSuspended: lies('SUSPENDED'),
  CaseResumed: lifts('SUSPENDED'),
  IntegrityHoldPlaced: lies('INTEGRITY_HOLD'),
  IntegrityHoldLifted: lifts('INTEGRITY_HOLD'),
  CaseDormant: lies('DORMANT'),
  InformationProvided: wakes,
  ScopeAgreed: wakes,
  PickReceived: wakes,
  ShortlistRejected: wakes,
  MandateConfirmed: wakes,
  FinalReportAccepted: wakes,
};

export const overlaysAfter = (past: Overlays, { type }: { readonly type: string }): Overlays =>
  Object.hasOwn(turns, type) ? turns[type]!(past) : past;
