import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DoorClosed } from '../door/closed.js';
import { lookOf } from '../door/documents.js';
import { wear } from '../door/guests.js';
import type { Asker } from '../door/drafts.js';
import type { Wrong } from '../forms/fields.js';
import { aroundFor, hiddenFor } from '../frame/around.js';
import { enter, enterWithForm, type Entered } from '../frame/reception.js';
import { goTo, show } from '../frame/show.js';
import { PARTS, type Parts } from '../parts.js';
import { switchedTo } from '../visit/choose-language.js';
import { CheckPage } from './check.page.js';
import { stateOf } from './list.page.js';
import { requestOf, type RequestDraft } from './request-draft.js';
import { pageNames } from './request-pages.js';
import { sendRequest } from './send-request.js';

type Found = { readonly draft: RequestDraft; readonly isLetterGone: boolean };

/** The seventh page: all answers once more, and the one button that sends them. */
@Controller('request/:id/check')
export class SendController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get()
  async check(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const entered = await enter(this.parts, request, response);
    const found = await this.find(entered.asker, id);
    if (found.draft.send.sent) return goTo(response, `/request/${id}/receipt`);
    this.show(response, entered, found);
  }

  @Post()
  async send(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { typed, ...entered } = await enterWithForm(this.parts, request, response);
    if (switchedTo(typed, response)) return goTo(response, `/request/${id}/check`);
    const found = await this.find(entered.asker, id);
    const { draft } = found;
    if (draft.send.sent) return goTo(response, `/request/${id}/receipt`);
    if (!isComplete(draft) && !draft.send.attempt) return this.show(response, entered, found);
    await wear(this.parts.door, entered.guest, 'GOV_FOCAL');
    const refused = await sendRequest(entered.asker, draft);
    if (refused) return this.show(response, entered, found, refused);
    goTo(response, `/request/${id}/receipt`);
  }

  /** A letter that was sent up but not sent off may be gone; then its page is to be done again. */
  private async find(asker: Asker, id: string): Promise<Found> {
    const draft = await requestOf(asker, id);
    if (!draft) throw new DoorClosed('not-there');
    const { letter } = draft.pages;
    const isLetterGone =
      letter?.done === true &&
      letter.paper !== undefined &&
      !draft.send.attempt &&
      !(await lookOf(asker, letter.paper.documentId));
    if (!isLetterGone || !letter) return { draft, isLetterGone: false };
    const { paper: _, ...rest } = letter;
    return { draft: { ...draft, pages: { ...draft.pages, letter: { ...rest, done: false } } }, isLetterGone };
  }

  private show(response: Response, entered: Entered, found: Found, refused?: Wrong): void {
    const around = aroundFor(this.parts, entered);
    show(response, <CheckPage {...{ around, refused, ...found }} hidden={hiddenFor(entered)} />, refused ? 422 : 200);
  }
}

const isComplete = (draft: RequestDraft): boolean => pageNames.every((name) => stateOf(draft, name) === 'done');
