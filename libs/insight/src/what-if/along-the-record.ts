import {
  clockAfter,
  evolveGovernmentWeek,
  evolveTrack,
  retargetedAtLength,
  standardPace,
  startedOnRecord,
  type Clock,
  type ClockContext,
  type clockLanguage,
  type Recorded,
} from '@connex/domain';
import { isEnteredLate } from '../story/append.js';
import { clockOnRecord, outcomeAtLength, outcomeOnRecord, wouldBeOf, type Course, type OtherLength } from './course.js';
import type { Outcome } from './outcome.js';

type Begun = Pick<Clock, 'clock' | 'calendar' | 'policyVersion'>;

/** What makes clocks longer or shorter, and which of them. */
export type OtherLengths = OtherLength & {
  /** What of a clock that began so would be another; or nobody knows by which rule it began. */
  otherIn(begun: Begun): Course['other'] | 'unknown';
  /** The clock beside which another counts on fast targets. */
  hurrierOf(begun: Begun): string | undefined;
  readonly hurriers: ReadonlySet<string>;
  /** By facts that may name another day: the clocks whose days count from it. */
  readonly countFrom: ReadonlyMap<string, ReadonlySet<string>>;
};

/** The clocks on record, and those that would be there, but for those of another course; and those that run. */
export type Along = {
  readonly is: readonly Outcome[];
  readonly would: readonly Outcome[];
  running(): readonly Clock[];
};

type Way = {
  readonly courses: Map<string, Course>;
  readonly lengths: OtherLengths;
  measuring: ClockContext;
  /** The fact of the case that the clocks are hearing, and whose target it may change. */
  said?: Recorded;
  retargets: ((course: Course) => boolean) | undefined;
  isOdd: boolean;
};

/**
 * The clocks of a case, counted along its record: when each started, stood and ended is believed, how long it had is
 * found anew. Nothing for a case in which more than lengths may come out otherwise; that one has to be told again.
 */
export const alongTheRecord = (facts: readonly Recorded[], lengths: OtherLengths): Along | undefined => {
  const { measuring } = lengths;
  const way: Way = { courses: new Map(), lengths, measuring, retargets: undefined, isOdd: false };
  let [before, append] = ['', ''];
  for (const fact of facts) {
    const { occurredAt, type, meta } = fact;
    if (occurredAt < before || (meta.commandId !== append && isEnteredLate(fact))) return undefined;
    [before, append] = [occurredAt, meta.commandId];
    (hears.get(type) ?? ofTheCase)(way, fact);
    if (way.isOdd) return undefined;
  }
  retarget(way);
  return way.isOdd ? undefined : cameOut([...way.courses.values()], lengths);
};

const cameOut = (courses: readonly Course[], lengths: OtherLengths): Along | undefined => {
  const is = courses.map(outcomeOnRecord);
  const would: Outcome[] = [];
  for (const [index, course] of courses.entries()) {
    if (course.other === 'course') continue;
    const outcome = course.other === 'nothing' ? is[index] : outcomeAtLength(is[index]!, course, lengths);
    if (!outcome) return undefined;
    would.push(outcome);
  }
  return { is, would, running: () => courses.filter(({ isOver }) => !isOver).map(clockOnRecord) };
};

type Hears = (way: Way, fact: Recorded) => void;

/** A fact of the case: what the one before it gave clocks for a target is settled by now. */
const ofTheCase: Hears = (way, fact) => {
  retarget(way);
  const { type } = fact;
  way.said = fact;
  if (Object.hasOwn(evolveGovernmentWeek, type)) way.isOdd = true;
  if (Object.hasOwn(evolveTrack, type)) {
    way.measuring = { ...way.measuring, track: trackAfter(fact) };
    way.retargets = () => true;
  }
  const countFrom = way.lengths.countFrom.get(type);
  if (countFrom) retargetAlso(way, ({ start }) => countFrom.has((start.data as Clock).clock));
};

const trackAfter = (fact: Recorded): ClockContext['track'] => {
  const heard = evolveTrack[fact.type as keyof typeof evolveTrack];
  return heard(standardPace, fact as never).track;
};

const retargetAlso = (way: Way, more: (course: Course) => boolean): void => {
  const { retargets } = way;
  way.retargets = retargets ? (course) => retargets(course) || more(course) : more;
};

/** A clock that hurries others began or ended: whoever may count beside it is asked. */
const ofHurrier = (way: Way, { clock }: Begun): void => {
  if (way.lengths.hurriers.has(clock))
    retargetAlso(way, ({ start }) => way.lengths.hurrierOf(start.data as Clock) === clock);
};

/** A track that changed, a clock that hurries others, a day that moved: who counts by it may get another target. */
const retarget = (way: Way): void => {
  const { retargets, said, lengths } = way;
  if (!retargets || !said) return;
  way.retargets = undefined;
  const open = [...way.courses.values()].filter(({ isOver, other }) => !isOver && other !== 'course');
  const asked = open.filter((course) => course.other === 'length' && retargets(course));
  if (asked.length === 0) return;
  const clocks = asked.map((course) => wouldBeOf(course, lengths));
  if (clocks.includes(undefined)) return void (way.isOdd = true);
  const hurrying = open.filter(({ start }) => lengths.hurriers.has((start.data as Clock).clock));
  const beside = hurrying.filter((course) => !asked.includes(course)).map(asOpen);
  for (const fact of retargetedAtLength([...(clocks as Clock[]), ...beside], said, way.measuring)) {
    const course = asked.find(({ start }) => start.data['clockId'] === fact.data['clockId']);
    if (course?.would) course.would = clockAfter(course.would, { ...fact, revision: said.revision });
  }
};

/** Only that it is open is asked of it; as one that is past its due instant it gets no target itself. */
const asOpen = ({ start }: Course): Clock => ({ ...startedOnRecord(start), breachedAt: start.occurredAt });

const begin: Hears = (way, fact) => {
  const begun = fact.data as Clock;
  const other = way.lengths.otherIn(begun);
  if (other === 'unknown' || !way.said) return void (way.isOdd = true);
  way.courses.set(begun.clockId, { start: fact, by: way.said, other, since: [], isOver: false, heard: 0 });
  ofHurrier(way, begun);
};

const courseOf = (way: Way, fact: Recorded): Course | undefined => way.courses.get(String(fact.data['clockId']));

/** What bears on one clock that has started. */
const goOn: Hears = (way, fact) => {
  const course = courseOf(way, fact);
  if (course) course.since.push(fact);
  else way.isOdd = true;
};

/** The steps of the keeper: whoever gets another target gets it before anything stands or goes on by the same fact. */
const standOrGoOn: Hears = (way, fact) => {
  retarget(way);
  goOn(way, fact);
};

const end: Hears = (way, fact) => {
  goOn(way, fact);
  const course = courseOf(way, fact);
  if (!course) return;
  course.isOver = true;
  ofHurrier(way, course.start.data as Clock);
};

/**
 * By another calendar, or table of zones, a clock counts otherwise from then on; whether it does may hang on its rungs.
 * Earlier records, which do not say what pauses took, measured a clock that stands in another way.
 */
const recompute: Hears = (way, fact) => {
  const { cause, pausedSeconds } = fact.data;
  if (cause === 'CALENDAR_VERSION' || cause === 'TIME_ZONES' || pausedSeconds === undefined) way.isOdd = true;
  goOn(way, fact);
};

const nothing: Hears = () => undefined;

/** What each fact of clocks means along the way. One that is not named here does not compile. */
const ofClocks: { readonly [Type in keyof (typeof clockLanguage)['events']]: Hears } = {
  ClockStarted: begin,
  ClockPaused: standOrGoOn,
  ClockResumed: standOrGoOn,
  ClockRecomputed: recompute,
  ClockStopped: end,
  ClockCancelled: end,
  ClockBreached: nothing,
  ReminderIssued: nothing,
  ReminderSuppressed: nothing,
  EscalationRaised: nothing,
  EscalationClosed: nothing,
};

const hears: ReadonlyMap<string, Hears> = new Map(Object.entries(ofClocks));
