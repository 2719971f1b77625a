import type { Event } from '../../../grammar/language.js';
import type { Drafted } from '../../../grammar/recorded.js';
import type { ClockContext, Heard } from '../clock-context.js';
import type { clockLanguage } from '../clock.language.js';
import type { Clocks } from '../clock.state.js';
import { evolveClocks } from '../evolve-clocks.js';

/** A fact of a clock, spelled as its language says. */
export type ClockFact = Event<typeof clockLanguage> & { readonly occurredAt: string };

/** One step of the keeper: what an event means for the clocks, under one heading. */
export type Step = (clocks: Clocks, event: Drafted, context: ClockContext) => readonly ClockFact[];

/** As the clocks would hear it: its revision is not known before the log has it. */
export const heard = (event: Drafted): Heard => ({ ...event, revision: 0 });

/** Steps one after another, each seeing the clocks as the step before left them. */
export const inOrder =
  (steps: readonly Step[]): Step =>
  (clocks, event, context) =>
    steps.reduce<{ facts: readonly ClockFact[]; clocks: Clocks }>(
      (past, step) => {
        const facts = step(past.clocks, event, context);
        if (facts.length === 0) return past;
        return {
          facts: [...past.facts, ...facts],
          clocks: facts.reduce((seen, fact) => evolveClocks(seen, heard(fact)), past.clocks),
        };
      },
      { facts: [], clocks },
    ).facts;
