import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { LanguageTag, MailAddress } from '@connex/domain';
import type { Request } from 'express';
import { z } from 'zod';
import { AskedBy } from '../access/asked-by.decorator.js';
import { isOfAGovernment } from '../access/guest-window.js';
import { Policy } from '../access/policy.js';
import { kindOf, maySee, sightOf } from '../access/sight.js';
import type { Speaker } from '../access/speaker.js';
import { said } from '../body/said.js';
import { PARTS, type Parts } from '../parts.js';
import { problem } from '../problems/problem.js';
import { sessionAsSeen, type SessionSeen } from '../sessions/session-as-seen.js';

/** `language` is that of the page on which it was asked; the mail is written in the one that is registered. */
const CodeAsked = z.strictObject({ address: MailAddress, language: LanguageTag.optional() });
const CodeSaid = z.strictObject({
  challenge: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be the challenge under which the code was asked for'),
  code: z
    .string()
    .transform((code) => code.replaceAll(/\s/g, ''))
    .pipe(z.string().regex(/^[0-9]{6}$/, 'must be the six digits of the mail')),
});

type CodePromised = { readonly challenge: string; readonly expiresAt: string };

/** How officials of governments come in. The portal speaks here for a browser, which keeps challenge and session. */
@Controller('api/v1/guest')
export class GuestsController {
  constructor(@Inject(PARTS) private readonly parts: Pick<Parts, 'rooms' | 'limits' | 'admission' | 'log'>) {}

  @Post('codes')
  @HttpCode(202)
  @Policy('anyone')
  async code(@Req() request: Request): Promise<CodePromised> {
    const { address } = await said(request, this.parts.limits, CodeAsked);
    const from = request.ip ?? 'unknown';
    const asked = await this.guests().ask(address, from);
    if ('waitSeconds' in asked) throw problem('TOO_MANY', { retryAfter: asked.waitSeconds });
    if ('isMailDown' in asked) throw problem('MAIL_DOWN', { retryAfter: 30 });
    return asked;
  }

  @Post('sessions')
  @HttpCode(201)
  @Policy('anyone')
  async enter(@Req() request: Request): Promise<SessionSeen & { readonly session: string }> {
    const { challenge, code } = await said(request, this.parts.limits, CodeSaid);
    const entered = await this.parts.admission.commands.through(() => this.guests().enter(challenge, code));
    if ('isOver' in entered) throw problem('CODE_EXPIRED');
    if ('triesLeft' in entered) throw problem('CODE_WRONG', { triesLeft: entered.triesLeft });
    return { session: entered.session.text, ...sessionAsSeen(entered.session, this.parts.rooms.sessions) };
  }

  /** The names of those who work on a case, by which an official may call them; staff read names where their class allows. */
  @Get('colleagues/:stream')
  @Policy('signed-in')
  async colleagues(@Param('stream') stream: string, @AskedBy() speaker: Speaker) {
    const { rooms, log, admission } = this.parts;
    const isGuest = isOfAGovernment(speaker.role) && kindOf(stream) === 'case';
    const isTheirs = isGuest && (await maySee(log, stream, sightOf(speaker)));
    if (!isTheirs) throw problem('NOT_FOUND');
    return { stream, names: await admission.reads.through(async () => (await rooms.colleagues?.(stream)) ?? {}) };
  }

  private guests() {
    const { guests } = this.parts.rooms;
    if (!guests) throw problem('MAIL_DOWN');
    return guests;
  }
}
