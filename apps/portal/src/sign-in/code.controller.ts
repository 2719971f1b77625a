import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DoorClosed } from '../door/closed.js';
import type { Problem } from '../door/door.js';
import { askForCode, openSession, type Guest } from '../door/guests.js';
import { showClosed } from '../errors/show-closed.js';
import type { Wrong } from '../forms/fields.js';
import type { Typed } from '../forms/typed.js';
import { languageOf } from '../frame/around.js';
import { giveBack, safePath, unpackKept } from '../frame/kept.js';
import { takeForm } from '../frame/reception.js';
import { goTo } from '../frame/show.js';
import { PARTS, type Parts } from '../parts.js';
import { switchedTo } from '../visit/choose-language.js';
import { leaveCookie } from '../visit/cookies.js';
import { formKey } from '../visit/form-key.js';
import { leaveNews } from '../visit/news.js';
import { visitOf } from '../visit/visit.js';
import { challengeIn, leaveChallenge, type Challenge } from './challenge.js';
import { codeGone, codeIn, codeWrong } from './sign-in.fields.js';
import { showCode, showSignIn, type CodeShown } from './show-sign-in.js';

/** Then the code that went to it. */
@Controller('sign-in/code')
export class CodeController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get()
  page(@Query('to') to: unknown, @Req() request: Request, @Res() response: Response): void {
    const visit = visitOf(request, response);
    const challenge = challengeIn(visit);
    if (!challenge) return goTo(response, '/sign-in');
    const typed = { to: safePath(typeof to === 'string' ? to : undefined) };
    showCode(this.parts, response, { visit, typed, address: challenge.address });
  }

  @Post()
  async enter(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { visit, typed } = await takeForm(this.parts, request, response);
    const challenge = challengeIn(visit);
    const isForOther = typed['act'] === 'other';
    if (isForOther) return showSignIn(this.parts, response, { visit, typed });
    if (!challenge) return showSignIn(this.parts, response, { visit, typed, wrongs: codeGone });
    const shown = { visit, typed, address: challenge.address };
    const language = switchedTo(typed, response);
    if (language || !visit.hasKey(typed['key']))
      return showCode(this.parts, response, { ...shown, visit: { ...visit, chosen: language ?? visit.chosen } });
    if (typed['act'] === 'again') return this.sendAgain(response, shown);
    await this.tryCode(response, shown, challenge);
  }

  private async tryCode(response: Response, shown: CodeShown, { challenge }: Challenge): Promise<void> {
    const code = codeIn(shown.typed['code'] ?? '');
    const wrong = codeWrong(code);
    if (wrong) return showCode(this.parts, response, { ...shown, wrongs: { code: wrong } });
    const opened = await openSession(this.parts.door, { challenge, code });
    if ('refused' in opened)
      return showCode(this.parts, response, { ...shown, wrongs: { code: whyNot(opened.refused) } });
    await this.letIn(response, opened.done, shown.typed);
  }

  private async sendAgain(response: Response, { visit, typed, address }: CodeShown): Promise<void> {
    const asked = await askForCode(this.parts.door, {
      address,
      language: languageOf({ visit }),
      from: response.req.ip,
    });
    if ('refused' in asked) return showSignIn(this.parts, response, { visit, typed });
    leaveChallenge(response, { challenge: asked.done, address });
    showCode(this.parts, response, { visit, typed: { ...typed, code: '' }, address });
  }

  private async letIn(response: Response, guest: Guest, typed: Typed): Promise<void> {
    leaveCookie(response, 'session', guest.session);
    leaveCookie(response, 'challenge', '');
    const kept = unpackKept(typed['keep']);
    if (!kept) return goTo(response, safePath(typed['to']));
    const asker = { door: this.parts.door, session: guest.session };
    // Whatever keeps it from being given back, they are in now: the page that says so holds the text for them.
    const visit = { ...visitOf(response.req, response), session: guest.session, key: () => formKey(guest.session) };
    const path = await giveBack(asker, guest, kept).catch((fault: unknown) => {
      if (!(fault instanceof DoorClosed) || fault.reason === 'signed-out') throw fault;
      showClosed(this.parts, response, {
        visit,
        guest,
        reason: fault.reason,
        path: safePath(kept.to),
        typed: kept.typed,
      });
      return null;
    });
    if (path === null) return;
    if (path === undefined) leaveNews(response, 'other');
    goTo(response, path ?? '/');
  }
}

const whyNot = ({ code, triesLeft }: Problem): Wrong =>
  code === 'CODE_WRONG' && triesLeft !== undefined && triesLeft > 0
    ? { id: 'wrong.code', values: { left: triesLeft } }
    : { id: 'wrong.codeEnded' };
