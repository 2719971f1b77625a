import { z } from 'zod';
import { confidential } from '../../grammar/confidentiality.js';
import { AsWritten, Id } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { listedIfAny } from '../heard-later.js';

const Vote = z.object({ member: AsWritten, vote: AsWritten });
const answer = z.object({
  approvalId: Id,
  conditions: listedIfAny,
  votes: confidential(z.array(Vote).optional()),
});

/** What the Board answers when it was asked for an exception. Source: domain 9.7, 9.14. */
export const board = language({
  commands: {},
  events: {
    BoardExceptionGranted: {
      decision: true,
      means: 'The Board granted the exception that it was asked for.',
      data: answer,
    },
    BoardExceptionRefused: {
      decision: true,
      means: 'The Board refused the exception that it was asked for.',
      data: answer,
    },
  },
  refusals: {},
});
