import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { endSession } from '../door/guests.js';
import { takeForm } from '../frame/reception.js';
import { goTo } from '../frame/show.js';
import { PARTS, type Parts } from '../parts.js';
import { leaveCookie } from '../visit/cookies.js';
import { leaveNews } from '../visit/news.js';

@Controller('sign-out')
export class SignOutController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** The browser forgets the session in any case; the house ends it when it can be reached. */
  @Post()
  async leave(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { visit, typed } = await takeForm(this.parts, request, response);
    if (!visit.hasKey(typed['key'])) return goTo(response, '/');
    if (visit.session) await endSession(this.parts.door, visit.session).catch(() => undefined);
    leaveCookie(response, 'session', '');
    leaveNews(response, 'left');
    goTo(response, '/sign-in');
  }
}
