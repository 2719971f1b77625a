import { commandNamed } from '@connex/domain';
import type { Request } from 'express';
import type { Speaker } from '../access/speaker.js';
import { readJson } from '../body/read-json.js';
import type { Limits } from '../limits.js';
import { problem } from '../problems/problem.js';
import { envelopeIn, type Envelope } from './envelope.js';

/** What somebody says at the door, as the desk hears it; or the problem that names what is not understood. */
export const speechIn = async (type: string, request: Request, speaker: Speaker, limits: Limits) => {
  const word = commandNamed(type);
  if (!word) throw problem('UNKNOWN_COMMAND');
  const envelope = envelopeIn(await readJson(request, limits));
  if (!envelope.stream && !word.opens) throw problem('NOT_UNDERSTOOD', { errors: [noStream] });
  return speechOf(type, envelope, speaker);
};

const noStream = { path: 'stream', message: 'Is missing: say of which stream this is said.' };

const speechOf = (type: string, { onBehalfOf, ...envelope }: Envelope, { person, role }: Speaker) => ({
  ...present(envelope),
  type,
  by: {
    person,
    role,
    ...(onBehalfOf ? { onBehalfOf: onBehalfOf.person } : {}),
    ...(onBehalfOf?.delegationId ? { delegationId: onBehalfOf.delegationId } : {}),
  },
});

/** A field that was not said is not there at all. */
const present = ({
  commandId,
  data,
  stream,
  occurredAt,
  lateReason,
  expectedRevision,
}: Omit<Envelope, 'onBehalfOf'>) => ({
  commandId,
  data,
  ...(stream === undefined ? {} : { stream }),
  ...(occurredAt === undefined ? {} : { occurredAt }),
  ...(lateReason === undefined ? {} : { lateReason }),
  ...(expectedRevision === undefined ? {} : { expectedRevision }),
});
