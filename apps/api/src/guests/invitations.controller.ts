import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { PersonRef, type Role } from '@connex/domain';
import type { Request } from 'express';
import { z } from 'zod';
import { AskedBy } from '../access/asked-by.decorator.js';
import { Policy } from '../access/policy.js';
import { maySee, sightOf } from '../access/sight.js';
import type { Speaker } from '../access/speaker.js';
import { said } from '../body/said.js';
import { PARTS, type Parts } from '../parts.js';
import { problem } from '../problems/problem.js';

const Invitation = z.strictObject({
  person: PersonRef,
  stream: z.string().regex(/^case-[A-Za-z0-9-]{1,100}$/, 'must be the stream of a case'),
});
const mayInvite: readonly Role[] = ['INTAKE', 'CASE_MGR'];

/** The way in for an official whom a case knows: a mail with the address of the portal. */
@Controller('api/v1/invitations')
export class InvitationsController {
  constructor(@Inject(PARTS) private readonly parts: Pick<Parts, 'rooms' | 'limits' | 'log'>) {}

  @Post()
  @HttpCode(202)
  @Policy('signed-in')
  async invite(@Req() request: Request, @AskedBy() speaker: Speaker): Promise<{ readonly sent: true }> {
    const { person, stream } = await said(request, this.parts.limits, Invitation);
    if (!(await maySee(this.parts.log, stream, sightOf(speaker)))) throw problem('NOT_FOUND');
    if (!mayInvite.includes(speaker.role)) throw problem('NOT_YOURS_TO_DO');
    const { invitations } = this.parts.rooms;
    if (!invitations) throw problem('MAIL_DOWN');

    const invited = await invitations.invite(person, stream);
    if ('waitSeconds' in invited) throw problem('TOO_MANY', { retryAfter: invited.waitSeconds });
    if ('why' in invited) throw problem(invited.why);
    return invited;
  }
}
