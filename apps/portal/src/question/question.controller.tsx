import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { casesOf, isCase, namesIn, storyOf, tasksOf, type CaseRow } from '../door/cases.js';
import { DoorClosed } from '../door/closed.js';
import { tryKeepDraft } from '../door/drafts.js';
import { check } from '../forms/check.js';
import type { Wrong, Wrongs } from '../forms/fields.js';
import { manyLines } from '../forms/typed.js';
import { aroundFor, hiddenFor } from '../frame/around.js';
import { answerKey } from '../frame/draft-keys.js';
import { withoutForm } from '../frame/kept.js';
import { enter, enterWithForm, type Brought, type Entered } from '../frame/reception.js';
import { goTo, show } from '../frame/show.js';
import { PARTS, type Parts } from '../parts.js';
import { officerOf, sidesIn, type Names } from '../home/officer.js';
import { fileWrong, refusalAs } from '../request/refusals.js';
import { switchedTo } from '../visit/choose-language.js';
import { leaveNews } from '../visit/news.js';
import { askedIn, type Asked } from './asked.js';
import { answerDraftOf, type AnswerDraft } from './question-draft.js';
import { answerFields } from './question.fields.js';
import { QuestionPage } from './question.page.js';
import { sendAnswer } from './send-answer.js';

type At = { readonly stream: string; readonly question: string };
type Found = {
  readonly row: CaseRow;
  readonly now: string;
  readonly asked: Asked;
  readonly contactOfficer: string | undefined;
  readonly names: Names;
  readonly by: string | undefined;
};
type Shown = {
  readonly draft: AnswerDraft;
  readonly wrongs?: Wrongs;
  readonly refused?: Wrong;
  readonly notice?: 'kept' | 'saved';
  readonly unsent?: string;
};

/** A question of ours, and its answer: kept while it is written, on record once it is sent. */
@Controller('cases/:stream/questions/:question')
export class QuestionController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get()
  async open(@Param() at: At, @Req() request: Request, @Res() response: Response): Promise<void> {
    const entered = await enter(this.parts, request, response);
    const found = await find(entered, at);
    const draft = await answerDraftOf(entered.asker, at.stream, at.question);
    const notice = request.query['kept'] ? 'kept' : request.query['saved'] ? 'saved' : undefined;
    this.show(response, entered, found, { draft, ...(notice ? { notice } : {}) });
  }

  @Post()
  async answer(@Param() at: At, @Req() request: Request, @Res() response: Response): Promise<void> {
    const brought = await enterWithForm(this.parts, request, response);
    const found = await find(brought, at);
    const before = await answerDraftOf(brought.asker, at.stream, at.question);
    if (before.sent && before.sent.form === brought.typed['key']) return thank(response, at, before.sent);
    if (!found.asked.isOpen) return this.tooLate(response, brought, found);
    await this.keep(response, brought, found, before);
  }

  /** Somebody else was faster, or the case went on: what was written is not sent, and not lost either. */
  private tooLate(response: Response, brought: Brought, found: Found): void {
    const language = switchedTo(brought.typed, response);
    const unsent = manyLines(brought.typed['answer'] ?? '');
    if (unsent === '') return goTo(response, response.req.path);
    const entered = language ? { ...brought, visit: { ...brought.visit, chosen: language } } : brought;
    this.show(response, entered, found, { draft: { typed: {} }, unsent });
  }

  /** Keeps what was typed, whatever it is; sends it when that is asked for and nothing is wrong with it. */
  private async keep(response: Response, brought: Brought, found: Found, before: AnswerDraft): Promise<void> {
    const { path } = response.req;
    const { draft, wrongs } = assess(brought, before, found.now);
    const key = answerKey(found.row.stream, found.asked.questionId);
    const isKept = await tryKeepDraft(brought.asker, key, draft);

    const language = switchedTo(brought.typed, response);
    if (language) {
      if (isKept) return goTo(response, path);
      return this.show(response, { ...brought, visit: { ...brought.visit, chosen: language } }, found, { draft });
    }
    const isForLater = brought.typed['act'] === 'keep' && isKept && !wrongs['enclosure'];
    if (isForLater) return goTo(response, `${path}?saved=1`);
    if (Object.keys(wrongs).length > 0) return this.show(response, brought, found, { draft, wrongs });
    await this.send(response, brought, found, draft);
  }

  private async send(response: Response, entered: Brought, found: Found, draft: AnswerDraft): Promise<void> {
    const { stream } = found.row;
    const { questionId } = found.asked;
    const form = String(entered.typed['key']);
    const sent = await sendAnswer(entered.asker, { stream, questionId, form }, draft);
    if ('refused' in sent) return this.show(response, entered, found, { draft, refused: refusalAs(sent.refused) });
    thank(response, { stream }, sent.done);
  }

  private show(response: Response, entered: Entered, found: Found, { draft, wrongs = {}, ...rest }: Shown): void {
    const { row, now, asked, by, contactOfficer, names } = found;
    const around = aroundFor(this.parts, entered, now);
    const { stream, nickname } = row;
    const officer = officerOf(around.words, row, contactOfficer, names);
    const page = (
      <QuestionPage
        {...{ around, stream, nickname, officer, asked, by, draft, wrongs, ...rest }}
        hidden={hiddenFor(entered)}
      />
    );
    show(response, page, rest.refused || Object.keys(wrongs).length > 0 ? 422 : 200);
  }
}

const thank = (
  response: Response,
  { stream }: Pick<At, 'stream'>,
  { revision }: { readonly revision: number },
): void => {
  leaveNews(response, `answered~${stream}`);
  goTo(response, `/cases/${stream}?from=${revision}`);
};

const find = async ({ asker, guest }: Entered, { stream, question }: At): Promise<Found> => {
  if (!isCase(stream)) throw new DoorClosed('not-there');
  const { houseNow, cases } = await casesOf(asker, { stream });
  const row = cases.find((one) => one.stream === stream);
  if (!row) throw new DoorClosed('not-there');
  const [story, tasks, names] = await Promise.all([
    storyOf(asker, stream),
    tasksOf(asker, guest.roles, { stream }),
    namesIn(asker, stream),
  ]);
  const asked = askedIn(row, story, question);
  if (!asked) throw new DoorClosed('not-there');
  const task = tasks.find(({ task, subject }) => task === 'ANSWER_QUESTION' && subject === question);
  const { contactOfficer } = sidesIn(story);
  return { row, now: houseNow, asked, by: task?.dueAt ?? undefined, contactOfficer, names };
};

const assess = ({ typed, paper }: Brought, before: AnswerDraft, now: string) => {
  const checked = check(answerFields, withoutForm(typed), now);
  const enclosure = paper && 'done' in paper ? paper.done : before.paper;
  const isEmpty = !checked.typed['answer'] && !enclosure;
  const wrongs: Wrongs = {
    ...(isEmpty ? { answer: { id: 'wrong.answer' } } : {}),
    ...checked.wrongs,
    ...(paper && 'refused' in paper ? { enclosure: fileWrong(paper.refused) } : {}),
  };
  return { draft: { typed: checked.typed, ...(enclosure ? { paper: enclosure } : {}) }, wrongs };
};
