import {
  condition,
  continueAsNew,
  defineSignal,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { isPast, type Stage, type Told } from '@connex/domain/lifecycle';
import { ownNow } from './own-time.js';
import { dueOnOwnClock, learn, nextAlarm, type OwedAlarm } from './what-is-known.js';

/** What time may do: ask the desk to ring an alarm. The answer is how the case stands thereafter (rulings 19, 20). */
export type TimeActivities = { ring(alarm: { stream: string; key: string; arm: number }): Promise<Told> };

/** Where a run begins: with nothing, or with what the run before it knew. `turnsAt`: after how many events it turns the page. */
export type Bookmark = { readonly known?: Told; readonly turnsAt?: number };

/** How a case and the clock stand: the one thing that a case is ever told (ruling 12). */
export const told = defineSignal<[Told]>('told');

// A local activity, for a ring is one quick append; and without a last attempt, for what is owed stays owed.
const desk = proxyLocalActivities<TimeActivities>({
  startToCloseTimeout: '15 seconds',
  localRetryThreshold: '10 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});

/** An alarm that is due and yet unanswered is a fault of the desk's; asked again at once, the house would run hot. */
const silence = 60_000;

/** Follows a case by what it is told, and rings its alarms whatever the story waits for. */
export async function followCase(bookmark: Bookmark) {
  let known = bookmark.known;
  let patience: { readonly with: Told; readonly until: number } | undefined;

  const hear = (news: Told) => {
    known = learn(known, news);
    setCurrentDetails(known.stage);
  };
  setHandler(told, hear);
  await condition(() => known !== undefined);

  const ring = async (now: Told, alarm: OwedAlarm) => {
    const answer = await desk.ring({ stream: now.stream, key: alarm.key, arm: alarm.arm });
    hear(answer);
    // "Not yet": the desk's clock is behind ours, so wait by its clock.
    const early = alarm.at - answer.clock.houseNow;
    if (known === now) patience = { with: now, until: ownNow() + (early > 0 ? early : silence) };
  };

  const ringOrWait = async (now: Told) => {
    const alarm = nextAlarm(now);
    const wait = alarm ? Math.max(dueOnOwnClock(alarm, now.clock), askedUntil(now)) - ownNow() : Infinity;
    if (alarm && wait <= 0) return ring(now, alarm);
    if (isLong(bookmark)) return continueAsNew<(bookmark: Bookmark) => Promise<unknown>>({ ...bookmark, known: now });
    if (wait === Infinity) return condition(() => known !== now);
    await condition(() => known !== now, Math.ceil(wait) + 1);
  };
  const askedUntil = (now: Told) => (patience?.with === now ? patience.until : -Infinity);

  const until = async (isReached: (now: Told) => boolean) => {
    while (known && !isReached(known)) await ringOrWait(known);
  };

  return {
    /** Waits until a stage is behind the case. A stage that it never entered, or left long ago, is no wait at all. */
    past: (stage: Stage) => until((now) => isPast(stage, now.stage)),
    /** Waits until time owes it nothing. */
    owedNothing: () => until(({ alarms }) => alarms.length === 0),
    /** Waits until the case is closed and time owes it nothing. */
    atRest: () => until(({ closed, alarms }) => closed && alarms.length === 0),
  };
}

/** A long history is put away, and a new run goes on with what this one knows. */
const isLong = ({ turnsAt = Infinity }: Bookmark) =>
  workflowInfo().continueAsNewSuggested || workflowInfo().historyLength > turnsAt;
