import type { Drafted } from '../../grammar/recorded.js';
import type { Ball, Overlay, Track } from '../clocks/clock.state.js';

type Data = Readonly<Record<string, unknown>>;
/** A case as far as its clocks care; what the government was asked is kept by name. */
export type Standing = { ball: Ball; track: Track; overlays: Overlay[]; closed: boolean; questions: Set<unknown> };

type Turn = (standing: Standing, data: Data) => void;

const lies =
  (overlay: Overlay): Turn =>
  (standing) =>
    void (standing.overlays = [...standing.overlays.filter((one) => one !== overlay), overlay]);
const lifts =
  (overlay: Overlay): Turn =>
  (standing) =>
    void (standing.overlays = standing.overlays.filter((one) => one !== overlay));
const closes: Turn = (standing) => void (standing.closed = true);

const asks =
  (what: string): Turn =>
  ({ questions }) =>
    void questions.add(what);
const answers =
  (what: string): Turn =>
  (standing) => {
    standing.questions.delete(what);
    lifts('DORMANT')(standing, {});
  };

const turns: Readonly<Record<string, Turn>> = {
  InformationRequested: ({ questions }, { questionId }) => void questions.add(questionId),
  InformationProvided: (standing, { questionId, complete }) => {
    if (complete) standing.questions.delete(questionId);
    lifts('DORMANT')(standing, {});
  },
  ScopeProposed: asks('scope'),
  ScopeAgreed: answers('scope'),
  ShortlistPresented: asks('shortlist'),
  PickReceived: answers('shortlist'),
  ShortlistRejected: answers('shortlist'),
  TrackChanged: (standing, { to }) => void (standing.track = to as Track),
  CaseSuspended: lies('SUSPENDED'),
  CaseResumed: lifts('SUSPENDED'),
  IntegrityHoldPlaced: lies('INTEGRITY_HOLD'),
  IntegrityHoldLifted: lifts('INTEGRITY_HOLD'),
  CaseDormant: lies('DORMANT'),
  RequestDeclined: closes,
  EnquiryClosed: closes,
  CaseReferred: closes,
  CaseClosed: closes,
};

const ballOf = ({ overlays, closed, questions }: Standing): Ball => {
  if (closed || overlays.some((overlay) => overlay !== 'DORMANT')) return 'NONE';
  return questions.size > 0 ? 'GOVERNMENT' : 'CSU';
};

/** What events make of a case, as far as clocks care. */
export const turn = (standing: Standing, { type, data }: Drafted): void => {
  turns[type]?.(standing, data);
  standing.ball = ballOf(standing);
};
