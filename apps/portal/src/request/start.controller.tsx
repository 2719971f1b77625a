import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DoorClosed } from '../door/closed.js';
import { keepDraft } from '../door/drafts.js';
import { aroundFor, hiddenFor } from '../frame/around.js';
import { requestKey } from '../frame/draft-keys.js';
import { enter, enterWithForm } from '../frame/reception.js';
import { goTo, show } from '../frame/show.js';
import { PARTS, type Parts } from '../parts.js';
import { switchedTo } from '../visit/choose-language.js';
import { ListPage, StartPage } from './list.page.js';
import { ReceiptPage } from './receipt.page.js';
import { discardRequest, requestIdOf, requestOf } from './request-draft.js';

/** A request is begun, and comes to its list of pages. */
@Controller('request')
export class StartController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get()
  async start(@Req() request: Request, @Res() response: Response): Promise<void> {
    const entered = await enter(this.parts, request, response);
    const mayBegin = entered.guest.roles.includes('GOV_FOCAL');
    const around = aroundFor(this.parts, entered);
    show(response, <StartPage {...{ around, mayBegin }} hidden={hiddenFor(entered)} />);
  }

  @Post()
  async begin(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { asker, typed } = await enterWithForm(this.parts, request, response);
    if (switchedTo(typed, response)) return goTo(response, '/request');
    const id = requestIdOf(String(typed['key']));
    if (!(await requestOf(asker, id))) await keepDraft(asker, requestKey(id, 'send'), {});
    goTo(response, `/request/${id}`);
  }

  @Get(':id')
  async list(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const entered = await enter(this.parts, request, response);
    const draft = await requestOf(entered.asker, id);
    if (!draft) throw new DoorClosed('not-there');
    if (draft.send.sent) return goTo(response, `/request/${id}/receipt`);
    show(response, <ListPage around={aroundFor(this.parts, entered)} draft={draft} hidden={hiddenFor(entered)} />);
  }

  @Post(':id')
  async discard(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { asker } = await enterWithForm(this.parts, request, response);
    const draft = await requestOf(asker, id);
    if (draft?.send.attempt || draft?.send.sent) return goTo(response, `/request/${id}`);
    if (draft) await discardRequest(asker, draft);
    goTo(response, '/');
  }

  @Get(':id/receipt')
  async receipt(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const entered = await enter(this.parts, request, response);
    const draft = await requestOf(entered.asker, id);
    if (!draft) throw new DoorClosed('not-there');
    if (!draft.send.sent) return goTo(response, `/request/${id}`);
    show(response, <ReceiptPage around={aroundFor(this.parts, entered)} sent={draft.send.sent} />);
  }
}
