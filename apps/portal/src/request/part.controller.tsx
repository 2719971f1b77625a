import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { casesOf } from '../door/cases.js';
import { DoorClosed } from '../door/closed.js';
import { tryKeepDraft } from '../door/drafts.js';
import { check } from '../forms/check.js';
import type { Wrongs } from '../forms/fields.js';
import { aroundFor, hiddenFor } from '../frame/around.js';
import { requestKey } from '../frame/draft-keys.js';
import { withoutForm } from '../frame/kept.js';
import { enter, enterWithForm, type Brought, type Entered } from '../frame/reception.js';
import { goTo, show } from '../frame/show.js';
import { PARTS, type Parts } from '../parts.js';
import { switchedTo } from '../visit/choose-language.js';
import { PartPage } from './part.page.js';
import { fileWrong } from './refusals.js';
import { requestOf, type PageDraft, type RequestDraft } from './request-draft.js';
import { pageNamed, type RequestPage } from './request-pages.js';

type Opened = { readonly draft: RequestDraft; readonly page: RequestPage };
type Shown = { readonly id: string; readonly page: RequestPage; readonly kept: PageDraft; readonly wrongs?: Wrongs };

/** One page of a request: whatever is typed there is kept on the server, complete or not. */
@Controller('request/:id/:page')
export class PartController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get()
  async open(@Param() at: At, @Req() request: Request, @Res() response: Response): Promise<void> {
    const entered = await enter(this.parts, request, response);
    const { draft, page } = await this.find(entered, at);
    if (draft.send.sent) return goTo(response, `/request/${at.id}/receipt`);
    const kept = draft.pages[page.name] ?? { typed: {}, done: false };
    this.show(response, entered, { id: at.id, page, kept });
  }

  @Post()
  async keep(@Param() at: At, @Req() request: Request, @Res() response: Response): Promise<void> {
    const brought = await enterWithForm(this.parts, request, response);
    const { draft, page } = await this.find(brought, at);
    if (draft.send.sent) return goTo(response, `/request/${at.id}/receipt`);

    const { houseNow } = await casesOf(brought.asker);
    const { kept, wrongs } = assess(page, brought, { before: draft.pages[page.name], now: houseNow });
    const isKept = await tryKeepDraft(brought.asker, requestKey(at.id, page.name), kept);
    const language = switchedTo(brought.typed, response);
    const shown = { id: at.id, page, kept };
    if (language) {
      if (isKept) return goTo(response, request.path);
      return this.show(response, { ...brought, visit: { ...brought.visit, chosen: language } }, shown);
    }
    const isFine = isKept && Object.keys(wrongs).length === 0;
    if (!isFine) return this.show(response, brought, { ...shown, wrongs });
    goTo(response, `/request/${at.id}`);
  }

  private async find({ asker }: Entered, { id, page: name }: At): Promise<Opened> {
    const page = pageNamed(name);
    const draft = page && (await requestOf(asker, id));
    if (!page || !draft) throw new DoorClosed('not-there');
    return { draft, page };
  }

  private show(response: Response, entered: Entered, { id, page, kept, wrongs = {} }: Shown): void {
    const around = aroundFor(this.parts, entered);
    const isKept = response.req.query['kept'] !== undefined;
    const { typed, paper } = kept;
    const element = <PartPage {...{ around, id, page, typed, wrongs, paper, isKept }} hidden={hiddenFor(entered)} />;
    show(response, element, Object.keys(wrongs).length > 0 ? 422 : 200);
  }
}

type At = { readonly id: string; readonly page: string };
type Before = { readonly before: PageDraft | undefined; readonly now: string };

/** What is kept of a page, and what is still wrong in it. A letter that was sent up before stays until another one comes. */
const assess = ({ fields, name }: RequestPage, { typed, paper }: Brought, { before, now }: Before) => {
  const checked = check(fields, withoutForm(typed), now);
  const arrived = asLetter(paper);
  const letter = arrived && 'done' in arrived ? arrived.done : before?.paper;
  const letterWrongs: Wrongs = name === 'letter' ? wrongWithLetter(checked.typed['way'], arrived, letter) : {};
  const wrongs = { ...checked.wrongs, ...letterWrongs };
  const isWhole = Object.keys(wrongs).length === 0 && checked.typed['way'] !== 'post';
  return { kept: { typed: checked.typed, done: isWhole, ...(letter ? { paper: letter } : {}) }, wrongs };
};

/** Text and tables bear no signature. */
const asLetter = (paper: Brought['paper']): Brought['paper'] =>
  paper && 'done' in paper && /^text\/|spreadsheet/.test(paper.done.type ?? '')
    ? { refused: { status: 422, code: 'letter', errors: [] } }
    : paper;

const wrongWithLetter = (way: string | undefined, paper: Brought['paper'], letter: PageDraft['paper']): Wrongs => {
  if (paper && 'refused' in paper) return { file: fileWrong(paper.refused) };
  return way === 'upload' && !letter ? { file: { id: 'wrong.file.none' } } : {};
};
