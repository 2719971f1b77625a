import type { Facts, Spoken } from '../grammar/mind.js';
import type { Drafted, Recorded } from '../grammar/recorded.js';
import { keepClocks } from '../time/clocks/clock-keeper.js';
import { clockLanguage } from '../time/clocks/clock.language.js';
import { clockContext } from './case-context.js';
import { evolveCase, type SupportCase } from './support-case.js';

type Told = { readonly supportCase: SupportCase; readonly events: readonly Drafted[] };

/** A drafted event as the case will read it, once it is in the log. */
const foreseen = (event: Drafted, { revision }: SupportCase, { meta }: Spoken): Recorded => ({
  ...event,
  position: 0,
  stream: '',
  revision: revision + 1,
  id: '',
  schemaVersion: 1,
  recordedAt: event.occurredAt,
  meta: { by: meta.by, commandId: meta.id, correlationId: '', causationId: null, policyVersion: null },
});

const tell = ({ supportCase, events }: Told, event: Drafted, command: Spoken): Told => ({
  supportCase: evolveCase(supportCase, foreseen(event, supportCase, command)),
  events: [...events, event],
});

const isOfClocks = ({ type }: Drafted) => Object.hasOwn(clockLanguage.events, type);

/** The decision told event by event, each followed by what it means for the clocks of the case (architecture §7). */
export const tellWithClocks = (past: SupportCase, drafted: readonly Drafted[], command: Spoken, facts: Facts): Told =>
  drafted.reduce<Told>(
    (told, event) => {
      const next = tell(told, event, command);
      if (isOfClocks(event)) return next;
      const kept = keepClocks(next.supportCase.clocks, event, clockContext(command, next.supportCase, facts));
      return kept.reduce((one, clockEvent) => tell(one, clockEvent, command), next);
    },
    { supportCase: past, events: [] },
  );
