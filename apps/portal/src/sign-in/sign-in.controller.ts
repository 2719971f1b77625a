import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { askForCode } from '../door/guests.js';
import { oneLine } from '../forms/typed.js';
import { languageOf } from '../frame/around.js';
import { safePath } from '../frame/kept.js';
import { takeForm } from '../frame/reception.js';
import { goTo } from '../frame/show.js';
import { PARTS, type Parts } from '../parts.js';
import { switchedTo } from '../visit/choose-language.js';
import { visitOf } from '../visit/visit.js';
import { leaveChallenge } from './challenge.js';
import { showCode, showSignIn } from './show-sign-in.js';
import { addressWrong } from './sign-in.fields.js';

/** An address first; the answer is the same whether it is known or not. */
@Controller('sign-in')
export class SignInController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get()
  page(@Query('to') to: unknown, @Req() request: Request, @Res() response: Response): void {
    showSignIn(this.parts, response, { visit: visitOf(request, response), typed: { to: safePath(textOf(to)) } });
  }

  @Post()
  async knock(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { visit, typed } = await takeForm(this.parts, request, response);
    const language = switchedTo(typed, response);
    if (language || !visit.hasKey(typed['key']))
      return showSignIn(this.parts, response, { visit: { ...visit, chosen: language ?? visit.chosen }, typed });

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
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
