import { commandNamed } from '@connex/domain';
import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { AskedBy } from '../access/asked-by.decorator.js';
import { Policy } from '../access/policy.js';
import { sitsInside, type Speaker } from '../access/speaker.js';
import { problem } from '../problems/problem.js';
import { PARTS, type Parts } from '../parts.js';
import { foreseenOf } from './answer.js';
import { checkDocuments } from './named-documents.js';
import { speechIn } from './speech-in.js';

/**
 * What a command would do, asked before it is said, by those who decide: the same body, and nothing is written. A name that
 * another case holds, or an id that was used, is answered as the command would be.
 */
@Controller('api/v1/rehearsals')
export class RehearsalsController {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<Parts, 'desk' | 'log' | 'documents' | 'rooms' | 'admission' | 'limits'>,
  ) {}

  @Post(':command')
  @HttpCode(200)
  @Policy('signed-in')
  async rehearse(@Param('command') type: string, @AskedBy() speaker: Speaker, @Req() request: Request) {
    if (!sitsInside(speaker.role)) throw problem('NOT_YOURS_TO_DO');
    const speech = await speechIn(type, request, speaker, this.parts.limits);
    return this.parts.admission.commands.through(async () => {
      await checkDocuments(speech.data, speaker, this.parts);
      return foreseenOf(await this.parts.desk.rehearse(reasoned(speech)), speaker);
    });
  }
}

/** Reasons that are still to be given. They are written nowhere. */
const unsaidYet = { reasonText: 'Asked what would follow, before reasons are given.', basis: ['doc-to-be-named'] };

/** Whoever asks what a decision would do may give the reasons afterwards. */
const reasoned = <Asked extends Speech>(speech: Asked): Asked => {
  const word = commandNamed(speech.type);
  const isDecision = word !== undefined && 'decision' in word.schema.shape && !('decision' in speech.data);
  return isDecision ? { ...speech, data: { ...speech.data, decision: { ...unsaidYet, alternatives: [] } } } : speech;
};

type Speech = { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
