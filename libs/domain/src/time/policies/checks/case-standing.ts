import type { Drafted } from '../../../grammar/recorded.js';
import { turns } from '../../../cases/lifecycle.js';
import { overlaysAfter } from '../../../cases/standing/overlays.js';
import { evolveWaiting, isWaitingFor, waitingForNobody, type Waiting } from '../../../cases/waiting/waiting.state.js';
import type { Ball, Overlay, Track } from '../../clocks/clock.state.js';

/** How the case of an example stands, as far as clocks care; found by the tables of the real case. */
export type Standing = {
  readonly track: Track;
  readonly overlays: readonly Overlay[];
  readonly closed: boolean;
  readonly waiting: Waiting;
  /** The questions that the government has not answered. */
  readonly questions: readonly unknown[];
};

export const untouched = (track: Track): Standing => ({
  track,
  overlays: [],
  closed: false,
  waiting: waitingForNobody,
  questions: [],
});

const closing = new Set(turns.filter(({ to }) => to === 'CLOSED').map(({ event }) => event));
const reopening = new Set(turns.filter(({ from }) => from.join() === 'CLOSED').map(({ event }) => event));

const questionsAfter = (open: readonly unknown[], { type, data: { questionId, complete } }: Drafted) => {
  if (type === 'InformationRequested') return [...open, questionId];
  return type === 'InformationProvided' && complete !== false ? open.filter((one) => one !== questionId) : open;
};

/** The case after an event. A case of an example may begin in the middle, so what closes is asked of the event alone. */
export const afterEvent = (past: Standing, event: Drafted): Standing => ({
  track: event.type === 'TrackChanged' ? (event.data['to'] as Track) : past.track,
  overlays: overlaysAfter(past.overlays, event),
  closed: (past.closed || closing.has(event.type)) && !reopening.has(event.type),
  waiting: evolveWaiting[event.type]?.(past.waiting, event) ?? past.waiting,
  questions: questionsAfter(past.questions, event),
});

/** Clocks ask whether it is the government's; of the others, no clock cares. */
export const ballIn = ({ closed, overlays, questions, waiting }: Standing): Ball => {
  if (closed || overlays.some((overlay) => overlay !== 'DORMANT')) return 'NONE';
  return questions.length > 0 || isWaitingFor(waiting, 'GOVERNMENT') ? 'GOVERNMENT' : 'CSU';
};
