import { ClockRule, PolicyDocument } from '@connex/domain';
import { z } from 'zod';

const { version, effectiveFrom, source, pauseReasons } = PolicyDocument.shape;
const { clock, title, owner, days, months, calendar, audience } = ClockRule.shape;

/** One row a version of the policy, by its name: what it says at a glance, and the whole document. */
export const PolicyRow = z
  .object({
    version,
    effectiveFrom,
    /** Where the next version takes over; nothing while there is none. */
    effectiveUntil: effectiveFrom.nullable(),
    source,
    pauseReasons,
    clocks: z.array(z.object({ clock, title, owner, days, months, calendar, audience })),
    cases: z.int().meta({ description: 'How many examples it carries.' }),
    document: PolicyDocument,
  })
  .meta({ id: 'Policy', description: 'Targets, reasons to pause and ladders, version by version.' });

export type PolicyRow = Readonly<z.infer<typeof PolicyRow>>;
