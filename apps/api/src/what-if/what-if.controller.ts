import { mayRead } from '@connex/domain';
import type { Tried } from '@connex/insight';
import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { AskedBy } from '../access/asked-by.decorator.js';
import { Policy } from '../access/policy.js';
import { sightOf } from '../access/sight.js';
import { worksHere, type Speaker } from '../access/speaker.js';
import { visibleCases } from '../as-of/visible-cases.js';
import { goneBeforeAnswer } from '../body/client-gone.js';
import { said } from '../body/said.js';
import { PARTS, type Parts } from '../parts.js';
import { problem } from '../problems/problem.js';
import { candidateIn } from './candidate.js';
import { houseNow } from './house-now.js';

const Asked = z.strictObject({
  policy: z.unknown().optional(),
  calendar: z.unknown().optional(),
  proposal: z.string().max(100).optional(),
});

type Told = Tried & { readonly houseNow: string };

const readsCases = ({ role }: Speaker) => worksHere(role) && mayRead(role, 'CASE_CONFIDENTIAL');

/** In sums, for the Board: what it decides about, and no more of a case than that there is one. */
const inSums = (told: Told): Told => ({ ...told, flips: [], moved: [], running: [] });

/**
 * What every case that the asker may see would have come to under another policy or calendar. Nothing is written. Staff
 * may try any; the Board, which decides about policies, the one that lies before it.
 */
@Controller('api/v1/what-if')
export class WhatIfController {
  constructor(@Inject(PARTS) private readonly parts: Pick<Parts, 'log' | 'views' | 'limits' | 'trials' | 'whatIfs'>) {}

  @Post()
  @HttpCode(200)
  @Policy('signed-in')
  async ask(
    @AskedBy() speaker: Speaker,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Told> {
    const isReader = readsCases(speaker);
    if (!isReader && speaker.role !== 'BOARD') throw problem('NOT_YOURS_TO_DO');
    const asked = await said(request, this.parts.limits, Asked);
    if (!isReader && asked.proposal === undefined) throw problem('NOT_YOURS_TO_DO');
    const gone = goneBeforeAnswer(response);
    const told = await this.parts.whatIfs.through(speaker.person, () => this.told(asked, speaker, gone));
    return isReader ? told : inSums(told);
  }

  private async told(asked: z.infer<typeof Asked>, speaker: Speaker, gone: AbortSignal): Promise<Told> {
    const { log, views, trials } = this.parts;
    const sight = sightOf(speaker);
    const house = await houseNow(log, views);
    const { candidate, warnings } = candidateIn(asked, house);
    const streams = await visibleCases(views, sight);
    return { houseNow: house.now, warnings, ...(await trials.try({ streams, candidate, house }, gone)) };
  }
}
