import { Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AskedBy } from '../access/asked-by.decorator.js';
import { Policy } from '../access/policy.js';
import type { Speaker } from '../access/speaker.js';
import { PARTS, type Parts } from '../parts.js';
import { answerOf } from './answer.js';
import { checkDocuments } from './named-documents.js';
import { speechIn } from './speech-in.js';

/** The one door: every decision enters the house here. What may be said is written in the language, not here. */
@Controller('api/v1/commands')
export class CommandsController {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<Parts, 'desk' | 'log' | 'documents' | 'rooms' | 'admission' | 'limits'>,
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
    const speech = await speechIn(type, request, speaker, this.parts.limits);
    const { commandId, stream } = speech;
    Object.assign(response.locals, { command: type, commandId, stream });
    return this.parts.admission.commands.through(async () => {
      await checkDocuments(speech.data, speaker, this.parts);
      const outcome = await this.parts.desk.speak(speech);
      if (outcome.kind === 'done')
        await this.parts.rooms.receipts?.promise({ ...speech, stream: outcome.receipt.stream });
      return answerOf(outcome, speaker);
    });
  }
}
