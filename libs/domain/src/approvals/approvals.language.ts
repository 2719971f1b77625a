import { z } from 'zod';
import { confidential } from '../grammar/confidentiality.js';
import { Id, AsWritten } from '../grammar/fields.js';
import { language } from '../grammar/language.js';
import { proposers } from '../grammar/role.js';
import { fourEyes } from './refusals.js';

/** Two pairs of eyes: one proposes, another decides (ruling 18, R-010). */
export const approvals = language({
  commands: {
    ProposeDecision: {
      by: proposers,
      means: 'Put a decision before whoever may take it; it lapses after five working days.',
      data: z.strictObject({
        command: z.string().min(1).max(60).meta({ description: 'The name of the command that would decide it.' }),
        data: confidential(z.record(z.string(), z.unknown())).meta({ description: 'What that command would say.' }),
      }),
    },
    RefuseApproval: {
      by: ['HEAD', 'DEPUTY', 'BOARD', 'INTEGRITY'],
      means: 'Refuse what was proposed, with the reason.',
      data: z.strictObject({ approvalId: Id, reasonText: confidential(z.string().max(20_000)) }),
    },
  },
  events: {
    ApprovalProposed: {
      means: 'A decision was proposed and waits for a second pair of eyes.',
      data: z.object({
        approvalId: Id,
        command: AsWritten,
        data: confidential(z.record(z.string(), z.unknown())),
        proposer: AsWritten,
        expiresAt: AsWritten,
      }),
    },
    ApprovalGranted: {
      decision: true,
      means: 'What was proposed was decided as proposed.',
      data: z.object({ approvalId: Id, command: AsWritten }),
    },
    ApprovalRefused: {
      decision: true,
      means: 'What was proposed was refused.',
      data: z.object({ approvalId: Id, command: AsWritten, reasonText: confidential(AsWritten) }),
    },
    ApprovalExpired: {
      means: 'What was proposed was not decided in time and lapsed.',
      data: z.object({ approvalId: Id }),
    },
  },
  refusals: {
    FOUR_EYES: fourEyes,
    NO_DELEGATION: { means: 'A deputy acts only inside a recorded delegation window.', rule: 'R-011' },
    CONFLICT: { means: 'Somebody else was first, or what was proposed is no longer open or differs.', rule: 'R-040' },
    'R-041': { means: 'The command names something that does not exist here.', rule: 'R-041' },
    'R-042': {
      means: 'A decision needs a reason of at least 20 characters and at least one basis document.',
      rule: 'R-042',
    },
    NOT_YOURS_TO_REFUSE: { means: 'This role may not refuse this decision.' },
    NOT_YOURS_TO_PROPOSE: { means: 'This role may not propose this decision.' },
  },
});
