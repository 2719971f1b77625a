import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { askForCode } from '../door/guests.js';
import { oneLine, type Typed } from '../forms/typed.js';
import { languageOf } from '../frame/around.js';
import { safePath } from '../frame/kept.js';
import { takeForm } from '../frame/reception.js';
import { goTo } from '../frame/show.js';
import { PARTS, type Parts } from '../parts.js';
import { switchedTo } from '../visit/choose-language.js';
import { takeLeft } from '../visit/news.js';
import { visitOf, type Visit } from '../visit/visit.js';
import type { Language } from '../words/languages.js';
import { leaveChallenge } from './challenge.js';
import { showCode, showSignIn } from './show-sign-in.js';
import { addressWrong, noCookies } from './sign-in.fields.js';

/** An address first; the answer is the same whether it is known or not. */
@Controller('sign-in')
export class SignInController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get()
  page(@Query('to') to: unknown, @Req() request: Request, @Res() response: Response): void {
    const visit = visitOf(request, response);
    const hasLeft = takeLeft(visit, response);
    showSignIn(this.parts, response, { visit, typed: { to: safePath(textOf(to)) }, hasLeft });
  }

  @Post()
  async knock(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { visit, typed } = await takeForm(this.parts, request, response);
    const language = switchedTo(typed, response);
    if (language || !visit.hasKey(typed['key'])) return this.askAgain(response, { visit, typed }, language);

    const address = oneLine(typed['address'] ?? '');
    const wrong = addressWrong(address);
    if (wrong) return showSignIn(this.parts, response, { visit, typed, wrongs: { address: wrong } });

    const asked = await askForCode(this.parts.door, { address, language: languageOf({ visit }), from: request.ip });
    if ('refused' in asked)
      return showSignIn(this.parts, response, { visit, typed, wrongs: { address: { id: 'wrong.address' } } });
    leaveChallenge(response, { challenge: asked.done, address });
    if (typed['keep']) return showCode(this.parts, response, { visit, typed, address });
    goTo(response, `/sign-in/code?to=${encodeURIComponent(safePath(typed['to']))}`);
  }

  /** The page once more with what was typed: in another language, or since the form is none of this browser's. */
  private askAgain(response: Response, { visit, typed }: Shown, language: Language | undefined): void {
    const wrongs = language || visit.keepsCookies ? {} : noCookies;
    showSignIn(this.parts, response, { visit: { ...visit, chosen: language ?? visit.chosen }, typed, wrongs });
  }
}

type Shown = { readonly visit: Visit; readonly typed: Typed };

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
