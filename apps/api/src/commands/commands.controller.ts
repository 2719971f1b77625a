import { Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { commandNamed } from '@connex/domain';
import type { Request, Response } from 'express';
import { AskedBy } from '../access/asked-by.decorator.js';
import { Policy } from '../access/policy.js';
import type { Speaker } from '../access/speaker.js';
import { readJson } from '../body/read-json.js';
import { PARTS, type Parts } from '../parts.js';
import { problem } from '../problems/problem.js';
import { answerOf } from './answer.js';
import { envelopeIn, type Envelope } from './envelope.js';
import { checkDocuments } from './named-documents.js';

/** The one door: every decision enters the house here. What may be said is written in the language, not here. */
@Controller('api/v1/commands')
export class CommandsController {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<Parts, 'desk' | 'log' | 'documents' | 'admission' | 'limits'>,
  ) {}

  @Post(':command')
  @HttpCode(200)
  @Policy('signed-in')
  async ask(
    @Param('command') type: string,
    @AskedBy() speaker: Speaker,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const word = commandNamed(type);
    if (!word) throw problem('UNKNOWN_COMMAND');
    const envelope = envelopeIn(await readJson(request, this.parts.limits));
    Object.assign(response.locals, { command: type, commandId: envelope.commandId, stream: envelope.stream });
    if (!envelope.stream && !word.opens) throw problem('NOT_UNDERSTOOD', { errors: [noStream] });

    return this.parts.admission.commands.through(async () => {
      await checkDocuments(envelope.data, speaker.person, this.parts);
      return answerOf(await this.parts.desk.speak(speechOf(type, envelope, speaker)), speaker);
    });
  }
}

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
