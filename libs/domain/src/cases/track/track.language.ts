import { z } from 'zod';
import { confidential, integrity } from '../../grammar/confidentiality.js';
import { deciding, AsWritten, Text } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { Check } from '../checks.js';
import { fastForbidden } from '../refusals.js';

export const CaseTrack = z.enum(['STANDARD', 'FAST']);
export type CaseTrack = z.infer<typeof CaseTrack>;

/** How fast the unit walks. Source: domain 9.11. */
export const track = language({
  commands: {
    SetTrack: {
      by: ['HEAD'],
      proposedBy: ['CASE_MGR'],
      means: 'Put the case on the fast track, or back on the standard one.',
      data: z.strictObject({
        track: CaseTrack,
        justification: confidential(Text),
        deferredChecks: integrity(z.array(Check).max(6)).default([]),
        ...deciding,
      }),
    },
  },
  events: {
    TrackChanged: {
      decision: true,
      means: 'The case changed its track, and with it the targets of its clocks.',
      data: z.object({
        from: CaseTrack,
        to: CaseTrack,
        justification: confidential(AsWritten),
        deferredChecks: integrity(z.array(Check)),
      }),
    },
  },
  refusals: {
    FAST_FORBIDDEN: fastForbidden,
    ALREADY_ON_TRACK: { means: 'The case is on this track already.' },
  },
});
