import type { Drafted } from '../../grammar/recorded.js';
import type { Ball, Overlay, Track } from '../clock.state.js';
import type { PolicyDocument } from '../policy.document.js';

/** How the case of an example stands, as far as clocks care. */
export type Standing = {
  readonly track: Track;
  readonly overlays: readonly Overlay[];
  readonly closed: boolean;
  /** What waits for the government, by what was asked. */
  readonly asked: readonly string[];
};

type Turn = (standing: Standing, data: Drafted['data']) => Standing;

const lies =
  (overlay: Overlay): Turn =>
  (standing) => ({ ...standing, overlays: [...standing.overlays, overlay] });

const lifts =
  (overlay: Overlay): Turn =>
  (standing) => ({ ...standing, overlays: standing.overlays.filter((one) => one !== overlay) });

const closes: Turn = (standing) => ({ ...standing, closed: true });

const answers =
  (event: string, isWhole: (data: Drafted['data']) => boolean = () => true): Turn =>
  (standing, data) =>
    isWhole(data) ? { ...standing, asked: standing.asked.filter((one) => one !== question(event, data)) } : standing;

/** What was asked, told apart by its question or its position. */
const question = (event: string, { questionId, positionId }: Drafted['data']) =>
  [event, questionId ?? positionId ?? ''].join(' ');

const turns: Readonly<Record<string, Turn>> = {
  TrackChanged: (standing, { to }) => ({ ...standing, track: to === 'FAST' ? 'FAST' : 'STANDARD' }),
  CaseSuspended: lies('SUSPENDED'),
  CaseResumed: lifts('SUSPENDED'),
  IntegrityHoldPlaced: lies('INTEGRITY_HOLD'),
  IntegrityHoldLifted: lifts('INTEGRITY_HOLD'),
  InformationProvided: answers('InformationRequested', ({ complete }) => complete !== false),
  ScopeAgreed: answers('ScopeProposed'),
  PickReceived: answers('ShortlistPresented'),
  ShortlistRejected: answers('ShortlistPresented'),
  RequestDeclined: closes,
  EnquiryClosed: closes,
  CaseClosed: closes,
};

/** The case after an event: the facts that pass the ball are those for which the policy gives a reason. */
export const afterEvent = (standing: Standing, { type, data }: Drafted, { ballReasons }: PolicyDocument): Standing => {
  const next = turns[type]?.(standing, data) ?? standing;
  return Object.hasOwn(ballReasons, type) ? { ...next, asked: [...next.asked, question(type, data)] } : next;
};

export const ballIn = ({ closed, overlays, asked }: Standing): Ball => {
  if (closed || overlays.length > 0) return 'NONE';
  return asked.length > 0 ? 'GOVERNMENT' : 'CSU';
};
