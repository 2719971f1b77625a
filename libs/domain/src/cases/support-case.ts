import { evolveApprovals, noApprovals, type Approvals } from '../approvals/approvals.state.js';
import type { Happened } from '../grammar/decider.js';
import type { Recorded } from '../grammar/recorded.js';
import { noClocks, type Ball, type Clocks, type Overlay } from '../time/clocks/clock.state.js';
import { evolveClocks } from '../time/clocks/evolve-clocks.js';
import { isGrave } from './checks.js';
import { evolveDecision, unanswered, type Answer } from './decision/decision.state.js';
import { evolveDueDiligence, notStarted, ratingsOf, type DueDiligence } from './due-diligence/due-diligence.state.js';
import { evolveEligibility, undetermined, type Eligibility } from './eligibility/eligibility.state.js';
import { evolveEnquiry, noEnquiry, type Enquiry } from './enquiry/enquiry.state.js';
import {
  evolveGovernmentWeek,
  weekOfItsCountry,
  type GovernmentWeeks,
} from './government-week/government-week.state.js';
import { evolveIntake, noRequest, type Request } from './intake/intake.state.js';
import { evolveQuestions, noQuestions, openQuestions, type Questions } from './intake/questions.state.js';
import { evolveNotes, noNotes, type Notes } from './notes/notes.state.js';
import { stageAfter, type Stage } from './lifecycle.js';
import { evolveStaff, nobodyYet, type Team } from './staff/staff.state.js';
import { overlaysAfter } from './standing/overlays.js';
import { evolveTrack, standardPace, type Pace } from './track/track.state.js';
import { evolveWaiting, isWaitingFor, waitingForNobody, type Waiting } from './waiting/waiting.state.js';

/** A case is the sum of its chapters, read in order, with the clocks that count in it. */
export type SupportCase = {
  readonly revision: number;
  /** `NEW` before anything has happened. */
  readonly stage: Stage | 'NEW';
  readonly overlays: readonly Overlay[];
  readonly chapters: Chapters;
  readonly clocks: Clocks;
};

export type Chapters = {
  readonly enquiry: Enquiry;
  readonly request: Request;
  readonly questions: Questions;
  readonly eligibility: Eligibility;
  readonly dueDiligence: DueDiligence;
  readonly answer: Answer;
  readonly pace: Pace;
  readonly team: Team;
  readonly notes: Notes;
  readonly governmentWeeks: GovernmentWeeks;
  readonly waiting: Waiting;
  readonly approvals: Approvals;
};

export const newCase: SupportCase = {
  revision: 0,
  stage: 'NEW',
  overlays: [],
  chapters: {
    enquiry: noEnquiry,
    request: noRequest,
    questions: noQuestions,
    eligibility: undetermined,
    dueDiligence: notStarted,
    answer: unanswered,
    pace: standardPace,
    team: nobodyYet,
    notes: noNotes,
    governmentWeeks: weekOfItsCountry,
    waiting: waitingForNobody,
    approvals: noApprovals,
  },
  clocks: noClocks,
};

type Hears<State> = Readonly<Record<string, (state: State, event: never) => State>>;

/** Which chapter hears which events. A chapter that is forgotten here does not compile. */
const tables: { readonly [K in keyof Chapters]: Hears<Chapters[K]> } = {
  enquiry: evolveEnquiry,
  request: evolveIntake,
  questions: evolveQuestions,
  eligibility: evolveEligibility,
  dueDiligence: evolveDueDiligence,
  answer: evolveDecision,
  pace: evolveTrack,
  team: evolveStaff,
  notes: evolveNotes,
  governmentWeeks: evolveGovernmentWeek,
  waiting: evolveWaiting,
  approvals: evolveApprovals,
};

const names = Object.keys(tables) as (keyof Chapters)[];

/** The chapters that hear an event, by its type: of the many that there are, most events concern one or two. */
const hearing: ReadonlyMap<string, readonly (keyof Chapters)[]> = new Map(
  names
    .flatMap((name) => Object.keys(tables[name]))
    .map((type) => [type, names.filter((name) => Object.hasOwn(tables[name], type))]),
);

const retold = <K extends keyof Chapters>(chapter: K, past: Chapters, event: Recorded): Chapters => {
  const table = tables[chapter] as Hears<Chapters[K]>;
  const heard = { ...event, by: event.meta.by.person } as unknown as Happened<never>;
  return { ...past, [chapter]: table[event.type]?.(past[chapter], heard as never) };
};

/** A case after an event, recorded or drafted with its revision. */
export const evolveCase = (past: SupportCase, event: Recorded): SupportCase => ({
  revision: event.revision,
  stage: stageAfter(past.stage, event),
  overlays: overlaysAfter(past.overlays, event),
  chapters: (hearing.get(event.type) ?? []).reduce(
    (chapters, chapter) => retold(chapter, chapters, event),
    past.chapters,
  ),
  clocks: evolveClocks(past.clocks, event),
});

export const isOver = ({ stage }: SupportCase): boolean => stage === 'CLOSED';

/** Who must act next: exactly one, always, since it follows from what was asked and answered (domain 7.3, R-019). */
export const ballOf = (supportCase: SupportCase): Ball => {
  const { questions, eligibility, waiting } = supportCase.chapters;
  if (isOver(supportCase) || supportCase.overlays.some((overlay) => overlay !== 'DORMANT')) return 'NONE';
  if (openQuestions(questions).length > 0 || isWaitingFor(waiting, 'GOVERNMENT')) return 'GOVERNMENT';
  if (eligibility.boardAsked !== undefined) return 'BOARD';
  if (isWaitingFor(waiting, 'PARTNER')) return 'PARTNER';
  return isWaitingFor(waiting, 'EXPERT') ? 'EXPERT' : 'CSU';
};

/** Whether due diligence has found something grave so far. */
export const hasGraveFinding = ({ chapters }: SupportCase): boolean => ratingsOf(chapters.dueDiligence).some(isGrave);

/** The checks that were deferred for the fast track and are not rated yet. */
export const deferredIn = ({ chapters: { dueDiligence } }: SupportCase) =>
  dueDiligence.status === 'completed' ? dueDiligence.deferred : [];

export const trackOf = ({ chapters }: SupportCase) => chapters.pace.track;

/** The country that asks; empty before anybody has. */
export const countryOf = ({ chapters: { request, enquiry } }: SupportCase): string => {
  if (request.status !== 'none' && request.country) return request.country;
  return enquiry.status === 'none' ? '' : enquiry.country;
};

/** Since when somebody waits for an answer here: the letter, or the enquiry before there is one. Nothing in a new case. */
export const begunAt = ({ chapters: { request, enquiry } }: SupportCase): string | undefined => {
  if (request.status !== 'none') return request.receivedAt;
  return enquiry.status === 'none' ? undefined : enquiry.receivedAt;
};

export const nicknameOf = ({ chapters: { request, enquiry } }: SupportCase): string => {
  if (request.status !== 'none' && request.nickname) return request.nickname;
  return enquiry.status === 'none' ? '' : enquiry.nickname;
};
