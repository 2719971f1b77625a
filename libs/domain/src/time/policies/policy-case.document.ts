import { z } from 'zod';
import { Iso2 } from '../../grammar/fields.js';

/** A local instant with its offset, as a person in that place would say it. */
const Local = z.iso.datetime({
  offset: true,
  message: 'must be an instant with its offset, such as 2026-11-30T10:12:00+01:00',
});

/** How a clock stands: `late` and `met` are over, with a target; `ended` is over without one. */
export const caseStandings = ['running', 'paused', 'breached', 'met', 'late', 'ended', 'cancelled'] as const;

const Given = z.strictObject({
  at: Local,
  event: z.string().min(1),
  data: z.record(z.string(), z.union([z.string(), z.boolean(), z.number(), z.array(z.string())])).optional(),
});

const Expected = z.strictObject({
  /** `C20` for the first instance of a clock, `C20-2` for another. */
  clock: z.string().regex(/^[CH]\d+(-\d+)?$/),
  dueAt: Local.nullable().optional(),
  state: z.enum(caseStandings).optional(),
  netSeconds: z.int().nonnegative().optional(),
});

/**
 * An example that a policy carries: what happens to a case, and how its clocks then stand. Time passes up to `until`,
 * else to the last thing that happens. It counts on the calendars of the house, or on those of appendix B.
 */
export const PolicyCase = z.strictObject({
  title: z.string().trim().min(1).max(200),
  track: z.enum(['STANDARD', 'FAST']).optional(),
  country: Iso2.optional(),
  calendars: z.enum(['HOUSE', 'APPENDIX_B']).optional(),
  given: z.array(Given).min(1).max(100),
  until: Local.optional(),
  expect: z.array(Expected).min(1).max(50),
});

export type PolicyCase = z.infer<typeof PolicyCase>;
export type ExpectedOfCase = z.infer<typeof Expected>;
