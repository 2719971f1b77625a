import {
  clockContext,
  evolveCase,
  evolveClocks,
  newCase,
  nicknameOf,
  type ClockContext,
  type Clocks,
  type Known,
  type Recorded,
  type Spoken,
  type SupportCase,
} from '@connex/domain';
import type { CaseFacts, House } from '../house.js';
import { appendsIn, isOfClocks, nowOf } from './append.js';
import { publishedBy } from './published.js';

/** A case, folded once: each fact with what its clocks may know right after it, and the clocks as they are on record. */
export type Folded = {
  readonly stream: string;
  readonly nickname: string;
  readonly story: readonly Known[];
  readonly supportCase: SupportCase;
  readonly clocks: Clocks;
};

/** Folds cases in one house: what is read of its calendars is prepared once for all of them. */
export const foldingIn = (house: Pick<House, 'calendars' | 'policy'>, after = withItsClocks) => {
  const calendarAt = publishedBy(house.calendars);
  const contextAfter = contextBy(calendarAt, house.policy);

  /** Told otherwise, a clock may run on that has ended on record: what once was counted by is known to the end. */
  const knowing = (codes: Set<string>, context: ClockContext): ClockContext => {
    for (const code of Object.keys(context.calendars)) codes.add(code);
    const left = [...codes].filter((code) => !Object.hasOwn(context.calendars, code));
    if (left.length === 0) return context;
    const kept = Object.fromEntries(left.map((code) => [code, calendarAt(code, context.now) ?? { versions: [] }]));
    return { ...context, calendars: { ...kept, ...context.calendars } };
  };

  return ({ stream, facts }: CaseFacts): Folded => {
    const story: Known[] = [];
    const codes = new Set<string>();
    let supportCase: SupportCase = newCase;
    for (const append of appendsIn(facts)) {
      const now = nowOf(append);
      let context: ClockContext | undefined;
      for (const event of append) {
        supportCase = after(supportCase, event);
        if (!context || !isOfClocks(event)) context = knowing(codes, contextAfter(event, supportCase, now));
        story.push({ event, context });
      }
    }
    return { stream, nickname: nicknameOf(supportCase), story, supportCase, clocks: supportCase.clocks };
  };
};

export type After = (supportCase: SupportCase, event: Recorded) => SupportCase;

/** Facts of clocks change nothing in a case but its clocks. */
const withItsClocks: After = (supportCase, event) =>
  isOfClocks(event)
    ? { ...supportCase, revision: event.revision, clocks: evolveClocks(supportCase.clocks, event) }
    : evolveCase(supportCase, event);

/** For whoever does not ask how clocks are on record. */
export const butItsClocks: After = (supportCase, event) =>
  isOfClocks(event) ? supportCase : evolveCase(supportCase, event);

/** What the clocks of a case may know after an event, at an instant, in a house of these rules. */
export const contextIn = ({ calendars, policy }: Pick<House, 'calendars' | 'policy'>) =>
  contextBy(publishedBy(calendars), policy);

const contextBy =
  (calendarAt: ReturnType<typeof publishedBy>, policy: House['policy']) =>
  (event: Recorded, supportCase: SupportCase, now: string): ClockContext => {
    const stateOf = (stream: string) =>
      stream === 'policy' ? policy : calendarAt(stream.replace(/^calendar-/, ''), now);
    return clockContext(asAsked(event), supportCase, { now, idFor: String, secretly: String, stateOf });
  };

/** The keeper reads of a command only what its fact says as well. */
const asAsked = ({ type, data, occurredAt, meta }: Recorded): Spoken => ({
  type,
  data,
  meta: { id: meta.commandId, by: meta.by, occurredAt },
});
